/** The thin beans that the model of a panel decision calls. */
package org.sendcasework.panel.process;
