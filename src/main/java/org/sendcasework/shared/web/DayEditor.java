package org.sendcasework.shared.web;

import java.beans.PropertyEditorSupport;
import java.time.DateTimeException;
import org.sendcasework.shared.Dates;

/** Reads a day of an address, such as 2027-03-27, in the years in which people work on cases. */
class DayEditor extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
        try {
            setValue(text == null || text.isBlank() ? null : Dates.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("This is not a day: " + e.getMessage(), e);
        }
    }
}
