/** The outbox, the contacts, and the door for receipts. */
package org.sendcasework.notification.web;
