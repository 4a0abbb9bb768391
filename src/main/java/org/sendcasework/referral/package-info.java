/** Experts at Hand: one door for settings, triage, capacity, fair access, and the facts it is measured by. */
package org.sendcasework.referral;
