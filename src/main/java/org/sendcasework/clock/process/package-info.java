/** The thin bean from which the models read every date. */
package org.sendcasework.clock.process;
