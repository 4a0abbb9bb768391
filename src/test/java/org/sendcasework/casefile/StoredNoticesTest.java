package org.sendcasework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.casefile.internal.Notice;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** Notices are stored with the same texts in every release, and a text that is not known breaks no page. */
@CaseworkTest
class StoredNoticesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvc mvc;

    private CaseFile aCase() {
        steps.today(RECEIVED);
        return caseFiles.byReference(steps.request(RECEIVED).getBusinessKey());
    }

    private void stored(CaseFile caseFile, String kind, String role) {
        jdbc.update(
                "insert into notice (id, case_id, kind, recipient_role, recipient, sent_on, body, recorded_by,"
                        + " recorded_at) values (gen_random_uuid(), ?, ?, ?, 'Somebody', '2026-09-07',"
                        + " 'The words of it', 'wendy', now())",
                caseFile.getId(),
                kind,
                role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACKNOWLEDGEMENT",
                "ADVICE_REQUEST",
                "AMENDED_PLAN",
                "ASK_FOR_INFORMATION",
                "ASK_FOR_VIEWS",
                "CONSIDERING_AN_ASSESSMENT",
                "CONSULTATION",
                "DECISION_NOT_TO_ASSESS",
                "DECISION_TO_ASSESS",
                "DRAFT_PLAN",
                "EXCEPTION_TO_A_TIME_LIMIT",
                "FINAL_PLAN",
                "MOVED_TO_YOUR_AREA",
                "NO_PLAN",
                "ORDER_CARRIED_OUT",
                "PANEL_DECISION",
                "PANEL_FEEDBACK",
                "REFUSAL_TO_ASSESS",
                "WILL_ASSESS",
                "WILL_ISSUE",
                "WITHDRAWAL_CONFIRMED"
            })
    void everyKindThatEarlierReleasesStoredIsStillKnown(String kind) {
        assertThat(new NoticeKind.Stored().convertToEntityAttribute(kind).name())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AUTHORITY",
                "EDUCATIONAL",
                "FAMILY_REQUESTED",
                "ICB",
                "MEDICAL",
                "OTHER",
                "PARENT",
                "PARENT_VIEWS",
                "PREPARATION_FOR_ADULTHOOD",
                "PSYCHOLOGICAL",
                "REFERRER",
                "SENSORY_TEACHER",
                "SETTING",
                "SOCIAL_CARE",
                "VIRTUAL_SCHOOL"
            })
    void everyRoleThatEarlierReleasesStoredIsStillKnown(String role) {
        assertThat(new RecipientRole.Stored().convertToEntityAttribute(role).name())
                .isEqualTo(role);
    }

    @Test
    void aNoticeIsStoredWithTheTextsThatWereStoredBefore() {
        CaseFile caseFile = aCase();
        Notice notice = records.send(
                caseFile,
                NoticeKind.NO_PLAN,
                NoticeRecipient.integratedCareBoard(),
                RECEIVED,
                new LetterWords("The words of it", null, null));

        assertThat(jdbc.queryForList(
                        "select kind || ' ' || recipient_role || ' ' || recipient from notice where id = ?",
                        String.class,
                        notice.getId()))
                .isEqualTo(List.of("NO_PLAN ICB Integrated care board"));
        assertThat(records.timeline(caseFile))
                .extracting(TimelineEntry::getText)
                .contains("Notice to Integrated care board: Decision not to issue a plan.");
    }

    @Test
    void aNoticeThatAnotherReleaseStoredIsShownAsALetter() throws Exception {
        CaseFile caseFile = aCase();
        stored(caseFile, "ANNUAL_REVIEW_REPORT", "HEAD_TEACHER");

        assertThat(records.notices(caseFile))
                .filteredOn(notice -> notice.getKind() == NoticeKind.OTHER)
                .extracting(Notice::getRecipientRole)
                .containsExactly(RecipientRole.OTHER);
        mvc.perform(get("/cases/" + caseFile.getReference())
                        .with(user("wendy").authorities(new SimpleGrantedAuthority("GROUP_caseworkers"))))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Letter"), containsString("The words of it"))));
    }
}
