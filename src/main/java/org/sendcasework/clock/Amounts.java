package org.sendcasework.clock;

/** Says an amount with its unit: "1 day", "6 weeks". */
final class Amounts {

    private Amounts() {}

    static String of(int amount, String unit) {
        return amount + " " + unit + (amount == 1 ? "" : "s");
    }
}
