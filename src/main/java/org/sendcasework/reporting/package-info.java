/**
 * Figures that nobody disputes: the dictionary of key performance indicators, the facts they are counted from, the
 * dashboard, and the list of cases behind each figure.
 */
package org.sendcasework.reporting;

import org.sendcasework.reporting.internal.Figures;
