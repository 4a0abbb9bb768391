/** The facts that figures are counted from, kept in step with our own records, never with the engine's history. */
package org.sendcasework.reporting.facts;
