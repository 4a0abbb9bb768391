/** The ways a message can go. */
package org.sendcasework.notification.channel;
