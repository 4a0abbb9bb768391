/** Panels: their constitution, sittings, agendas and decisions, whether at a sitting or delegated, and what is published about them. */
package org.sendcasework.panel;
