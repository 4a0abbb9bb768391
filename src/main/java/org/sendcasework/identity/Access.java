package org.sendcasework.identity;

/**
 * Who may use the paths of one pattern. Reading is GET and HEAD; every other method writes. What is not declared is
 * shut.
 *
 * @param pattern as Spring MVC writes it: plain words, {@code {name}} for one segment, {@code /**} at the end only
 */
public record Access(String pattern, Who readers, Who writers) {

    /** The paths of a pattern, still shut to everyone. */
    public static Access to(String pattern) {
        return new Access(pattern, Who.NOBODY, Who.NOBODY);
    }

    public Access read(Who who) {
        return new Access(pattern, who, writers);
    }

    public Access write(Who who) {
        return new Access(pattern, readers, who);
    }

    /** Reading and writing alike. */
    public Access use(Who who) {
        return new Access(pattern, who, who);
    }
}
