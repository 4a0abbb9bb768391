package org.sendcasework.clock.internal;

/** Says an amount with its unit: "1 day", "6 weeks". */
public final class Amounts {

    private Amounts() {}

    public static String of(int amount, String unit) {
        return amount + " " + unit + (amount == 1 ? "" : "s");
    }
}
