/** How advice does its work; no other module may use it. */
package org.sendcasework.advice.internal;
