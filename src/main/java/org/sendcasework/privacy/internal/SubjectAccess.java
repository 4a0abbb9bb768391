package org.sendcasework.privacy.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sendcasework.shared.Audited;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answer to a request of a person for their own data (article 15 of the UK GDPR): everything that is held about one
 * case, for a machine and for a person, with the documents. What names others is marked; a person decides about it.
 */
@Service
@Transactional(readOnly = true)
public class SubjectAccess {

    private final CaseData data;
    private final JdbcClient jdbc;
    private final AttachmentText texts;
    private final ObjectMapper json;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    SubjectAccess(
            CaseData data,
            JdbcClient jdbc,
            AttachmentText texts,
            ObjectMapper json,
            Dates dates,
            ApplicationEventPublisher events) {
        this.data = data;
        this.jdbc = jdbc;
        this.texts = texts;
        this.json = json;
        this.dates = dates;
        this.events = events;
    }

    /**
     * A ZIP file with {@code data.json}, {@code data.html} and the documents.
     *
     * @param why what was asked and how the person was identified; kept in the audit trail
     * @throws InvalidInputException if there is no such case
     */
    public byte[] export(String reference, String why) {
        CaseData.Key key = data.find(reference.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new InvalidInputException("reference", "is not that of a case"));
        events.publishEvent(Audited.seen(List.of(key.reference())));
        events.publishEvent(Audited.because(why));
        Map<String, List<Map<String, Object>>> given = GivenOut.of(data.rows(key, GivenOut.LEFT_OUT));
        ThirdParties others = new ThirdParties(given.getOrDefault("party", List.of()));
        Set<String> toLookAt = new LinkedHashSet<>();
        given.forEach((table, rows) ->
                rows.forEach(row -> row.forEach((column, value) -> others.reasons(String.valueOf(value))
                        .forEach(reason ->
                                toLookAt.add(Html.words(table) + ", " + column.replace('_', ' ') + ": " + reason)))));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            addDocuments(given.getOrDefault("document", List.of()), others, toLookAt, zip);
            add(zip, "data.json", json(key.reference(), given, toLookAt));
            add(zip, "data.html", page(key.reference(), given, others, toLookAt).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void addDocuments(
            List<Map<String, Object>> documents, ThirdParties others, Set<String> toLookAt, ZipOutputStream zip)
            throws IOException {
        int number = 0;
        for (Map<String, Object> document : documents) {
            byte[] content = jdbc.sql("select content from document_content where document_id = :id")
                    .param("id", document.get("id"))
                    .query(byte[].class)
                    .single();
            String name = "documents/%02d-%s".formatted(++number, document.get("file_name"));
            Optional<String> text = texts.of(content);
            others.reasons(document.get("title") + " " + document.get("file_name"))
                    .forEach(reason -> toLookAt.add(name + ", its name: " + reason));
            text.ifPresentOrElse(
                    words -> others.reasons(words).forEach(reason -> toLookAt.add(name + ": " + reason)),
                    () -> toLookAt.add(name + ": no text could be read from it; look at it yourself"));
            add(zip, name, content);
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] json(String reference, Map<String, List<Map<String, Object>>> given, Set<String> toLookAt) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("case", reference);
        all.put("madeOn", dates.today().toString());
        all.put("toLookAtBeforeItIsGivenOut", toLookAt);
        Map<String, Object> records = new LinkedHashMap<>();
        given.forEach((table, rows) ->
                records.put(table, rows.stream().map(SubjectAccess::plain).toList()));
        all.put("records", records);
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An export cannot be written", e);
        }
    }

    /** Days and moments as texts of ISO 8601, whatever type the database's driver has for them. */
    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> texts = new LinkedHashMap<>();
        row.forEach((column, value) ->
                texts.put(column, value instanceof Number || value instanceof Boolean ? value : value.toString()));
        return texts;
    }

    private String page(
            String reference, Map<String, List<Map<String, Object>>> given, ThirdParties others, Set<String> toLookAt) {
        Html page = new Html("Data held about case " + reference)
                .paragraph("Made on " + dates.today()
                        + ". Notes of SENDIASS and what was said in mediation are not in it.");
        page.heading("Look at these before you give it out");
        if (toLookAt.isEmpty()) {
            page.paragraph("Nothing was found. Look at free texts and documents all the same.");
        } else {
            page.paragraph("Places that name or reach other people are marked below.")
                    .list(new ArrayList<>(toLookAt));
        }
        given.forEach((table, rows) -> {
            page.heading(Html.words(table));
            rows.forEach(row -> page.row(row, others));
        });
        return page.toString();
    }
}
