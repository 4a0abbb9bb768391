/** How clock does its work; no other module may use it. */
package org.sendcasework.clock.internal;
