/** How casefile does its work; no other module may use it. */
package org.sendcasework.casefile.internal;
