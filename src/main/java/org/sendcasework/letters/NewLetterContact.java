package org.sendcasework.letters;

/**
 * How somebody is reached whom letters name, as it is entered.
 *
 * @param address the postal address; null if none is given
 * @param website null if none is given
 */
public record NewLetterContact(String name, String address, String phone, String email, String website) {}
