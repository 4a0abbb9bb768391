package org.sendcasework.lives;

/** A life broke a law. */
class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String law;

    Broken(String law, String how, Throwable cause) {
        super(law + ": " + how, cause);
        this.law = law;
    }

    String law() {
        return law;
    }
}
