package org.sendcasework.engine.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: 4000, 4,000 and £4,000 are the same one. Tasklist hands the typed text on unchanged, and
 * its script form-fields.js has the same rule.
 */
public final class FormNumber {

    /** Pounds and pence, where a form does not say how many places it takes. */
    private static final int USUAL_DECIMAL_DIGITS = 2;

    private static final Pattern AROUND = Pattern.compile("(?U)^\\s+|\\s+$");
    private static final Pattern WRITTEN =
            Pattern.compile("(-?)£?([0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(\\.[0-9]+)?");

    private FormNumber() {}

    /** The number, or nothing where the value is not one with so few decimal places. */
    public static Optional<BigDecimal> read(Object value, Integer decimalDigits) {
        int places = decimalDigits == null ? USUAL_DECIMAL_DIGITS : decimalDigits;
        return parse(value).filter(number -> number.scale() <= places);
    }

    private static Optional<BigDecimal> parse(Object value) {
        if (value instanceof Number number) {
            boolean finite = Double.isFinite(number.doubleValue());
            return finite ? Optional.of(new BigDecimal(number.toString()).stripTrailingZeros()) : Optional.empty();
        }
        Matcher written = WRITTEN.matcher(AROUND.matcher(String.valueOf(value)).replaceAll(""));
        if (!written.matches()) {
            return Optional.empty();
        }
        String decimals = written.group(3) == null ? "" : written.group(3);
        return Optional.of(new BigDecimal(written.group(1) + written.group(2).replace(",", "") + decimals));
    }
}
