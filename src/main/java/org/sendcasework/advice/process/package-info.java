/** The thin beans that the models call about advice. */
package org.sendcasework.advice.process;
