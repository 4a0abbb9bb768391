package org.sendcasework.casefile;

/**
 * The words of a letter as it goes out.
 *
 * @param template the template that it was made by; null for a copy, and for a letter of an earlier release
 * @param version the version of that template; null where there is none
 */
public record LetterWords(String text, String template, Integer version) {}
