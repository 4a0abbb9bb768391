/** How panel does its work; no other module may use it. */
package org.sendcasework.panel.internal;
