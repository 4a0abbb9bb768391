/** How mediation does its work; no other module may use it. */
package org.sendcasework.mediation.internal;
