package org.sendcasework.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Documents;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A person gets what is held about them, without what others said in confidence, and with the places to look at. */
@CaseworkTest
class SubjectAccessTest {

    private static final String HIDDEN = "17 Quarry Bank";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    private CaseFile file;

    @BeforeEach
    void aCaseWithAHiddenAddress() throws IOException {
        steps.today(LocalDate.of(2026, 9, 7));
        String reference = steps.request(LocalDate.of(2026, 9, 7)).getBusinessKey();
        file = caseFiles.byReference(reference);
        jdbc.sql(
                        "insert into party (id, case_id, role, position, name, address, undisclosed, preferred_contact, version)"
                                + " values (gen_random_uuid(), :id, 'PARENT', 7, 'Ottoline Fairweather', :address,"
                                + " 'Court order', 'POST', 0)")
                .param("id", file.getId())
                .param("address", HIDDEN + "\nNorthvale\nNV9 9ZZ")
                .update();
        jdbc.sql("insert into sendiass_note (id, case_id, written_on, text, written_by, recorded_at)"
                        + " values (gen_random_uuid(), :id, current_date, 'SENDIASSMARK', 'wynn', now())")
                .param("id", file.getId())
                .update();
        records.note(file, LocalDate.of(2026, 9, 7), "MEDIATION", "M1: It was held. SAIDMARK");
        documents.add(file, "School report", "report.txt", ("She lives at " + HIDDEN).getBytes(StandardCharsets.UTF_8));
        documents.add(file, "Letter", "letter.pdf", pdf("Visit to " + HIDDEN));
        documents.add(file, "Scan", "scan.pdf", pdf(""));
    }

    private static byte[] pdf(String text) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private ResultActions ask(String reference, String group) throws Exception {
        return mvc.perform(post("/subject-access")
                .with(csrf())
                .with(user("drew").authorities(new SimpleGrantedAuthority("GROUP_" + group)))
                .param("reference", reference)
                .param("why", "Parent, passport seen"));
    }

    private Map<String, String> export() throws Exception {
        byte[] zip = ask(file.getReference(), Groups.DATA_PROTECTION)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void theFileHasTheDataForMachineAndPersonAndTheDocuments() throws Exception {
        Map<String, String> files = export();

        assertThat(files).containsKeys("data.json", "data.html", "documents/01-report.txt", "documents/02-letter.pdf");
        assertThat(files.get("data.json"))
                .contains(
                        file.getPerson().getFamilyName(), "Ottoline Fairweather", "\"timeline_entry\"", "\"deadline\"");
        assertThat(files.get("data.html")).contains("<mark>Ottoline Fairweather</mark>", "<mark>" + HIDDEN + "</mark>");
    }

    @Test
    void notesOfSendiassAndWhatWasSaidInMediationAreNeverInIt() throws Exception {
        for (String content : export().values()) {
            assertThat(content).doesNotContain("SENDIASSMARK").doesNotContain("SAIDMARK");
        }
        assertThat(export().get("data.json")).contains("It was held.");
    }

    @Test
    void aHiddenAddressIsFoundInTheTextOfDocumentsAndAScanIsNamed() throws Exception {
        assertThat(export().get("data.html"))
                .contains(
                        "documents/01-report.txt: a contact that must not be disclosed",
                        "documents/02-letter.pdf: a contact that must not be disclosed",
                        "documents/03-scan.pdf: no text could be read from it");
    }

    @Test
    void theAuditTrailSaysWhoTookItAndWhy() throws Exception {
        export();

        assertThat(jdbc.sql(
                                "select reason from audit.entry where act = 'EXPORT' and subjects @> array[cast(:reference as text)]")
                        .param("reference", file.getReference())
                        .query(String.class)
                        .list())
                .containsExactly("Parent, passport seen");
    }

    @Test
    void anUnknownReferenceIsToldBesideItsFieldAndNobodyElseGetsTheFile() throws Exception {
        ask("EHC-1999-000001", Groups.DATA_PROTECTION)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Reference of the case is not that of a case")))
                .andExpect(content().string(containsString("Parent, passport seen")));
        ask(file.getReference(), Groups.MANAGERS).andExpect(status().isForbidden());
    }
}
