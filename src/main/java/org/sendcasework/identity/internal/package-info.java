/** How identity does its work; no other module may use it. */
package org.sendcasework.identity.internal;
