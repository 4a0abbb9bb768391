/** Figures locked for a month or quarter with their story, and what is made from them: reports, returns, statistics. */
package org.sendcasework.reporting.snapshot;
