/** How notification does its work; no other module may use it. */
package org.sendcasework.notification.internal;
