package org.sendcasework.casefile;

/** A casework team has another name; what is kept under the earlier one is the same team. */
public record TeamRenamed(String before, String after) {}
