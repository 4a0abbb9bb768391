/** The weekly summaries for services and managers. */
package org.sendcasework.notification.digest;
