/** How engine does its work; no other module may use it. */
package org.sendcasework.engine.internal;
