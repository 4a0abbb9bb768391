package org.sendcasework.identity;

/**
 * An entry of a module: a page that people look for. Shown to everyone who may read its path, unless it names fewer.
 *
 * @param place its place under the heading, the lowest first
 * @param rank its place in the service navigation, the lowest first; 0 when it is never there
 * @param shownTo whom it is shown to, among those who may read the path
 */
public record PageEntry(String path, String text, String hint, HomeSection section, int place, int rank, Who shownTo) {

    public static PageEntry at(String path, String text, String hint, HomeSection section, int place) {
        return new PageEntry(path, text, hint, section, place, 0, Who.ANYONE);
    }

    /** Puts it into the service navigation, where there is room. */
    public PageEntry ranked(int rank) {
        return new PageEntry(path, text, hint, section, place, rank, shownTo);
    }

    /** Shows it to these alone, though others may read the path as well. */
    public PageEntry onlyFor(Who who) {
        return new PageEntry(path, text, hint, section, place, rank, who);
    }
}
