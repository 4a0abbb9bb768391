package org.sendcasework.shared.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.sendcasework.shared.PlainText;
import org.springframework.boot.jackson.JsonComponent;

/** Reads the texts of the API by the rule for {@linkplain PlainText characters}; the error has the path to the field. */
@JsonComponent(type = String.class)
class PlainTextDeserializer extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (!PlainText.isPlain(text)) {
            throw context.weirdStringException("", String.class, PlainText.RULE);
        }
        return text;
    }
}
