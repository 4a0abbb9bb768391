/** How reporting does its work; no other module may use it. */
package org.sendcasework.reporting.internal;
