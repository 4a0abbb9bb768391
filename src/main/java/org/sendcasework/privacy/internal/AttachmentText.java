package org.sendcasework.privacy.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/** The text in a document, where it has any: a scan or a picture has none. */
@Component
class AttachmentText {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentText.class);
    private static final int MOST_CHARACTERS = 2_000_000;

    private final AutoDetectParser parser = new AutoDetectParser();

    /** Empty if there is none, or if it cannot be read. */
    Optional<String> of(byte[] content) {
        try {
            BodyContentHandler text = new BodyContentHandler(MOST_CHARACTERS);
            parser.parse(new ByteArrayInputStream(content), text, new Metadata(), new ParseContext());
            return Optional.of(text.toString()).filter(found -> !found.isBlank());
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            // The class alone: a message can quote the document
            LOG.warn(
                    "The text of a document could not be read: {}", e.getClass().getName());
            return Optional.empty();
        }
    }
}
