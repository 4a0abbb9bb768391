/** How assessment does its work; no other module may use it. */
package org.sendcasework.assessment.internal;
