package org.sendcasework.shared.web;

import java.beans.PropertyEditorSupport;
import org.sendcasework.shared.PlainText;

/** Takes a text of a page as it is, unless it breaks the rule for {@linkplain PlainText characters}. */
class PlainTextEditor extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
        if (!PlainText.isPlain(text)) {
            throw new IllegalArgumentException(PlainText.RULE);
        }
        setValue(text);
    }
}
