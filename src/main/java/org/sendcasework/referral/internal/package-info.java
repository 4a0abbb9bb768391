/** How referral does its work; no other module may use it. */
package org.sendcasework.referral.internal;
