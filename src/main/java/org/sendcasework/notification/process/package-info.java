/** The thin beans that the models of messages call. */
package org.sendcasework.notification.process;
