/** The outbox, the contacts, and the entry point for receipts. */
package org.sendcasework.notification.web;
