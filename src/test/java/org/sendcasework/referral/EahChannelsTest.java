package org.sendcasework.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.EahSteps;
import org.sendcasework.support.WebCaseworkTest;
import org.sendcasework.support.WebSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may open a referral in Tasklist, and who sees and does which of its tasks. */
@WebCaseworkTest
class EahChannelsTest {

    private static final String PASSWORD = "a-long-enough-password";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EahSteps eah;

    @Autowired
    private CaseworkSteps steps;

    private String urn;

    @BeforeEach
    void people() {
        accounts.create("river", "Ri Ver", PASSWORD, List.of(Groups.EAH_TRIAGE));
        accounts.create("therapist", "Thea Pist", PASSWORD, List.of(Groups.HEALTH));
        accounts.create("psychologist", "Psy Chologist", PASSWORD, List.of(Groups.EDUCATIONAL_PSYCHOLOGY));
        accounts.create("school", "Sch Ool", PASSWORD, List.of(Groups.SETTINGS));
        accounts.create("owner", "Ow Ner", PASSWORD, List.of(Groups.SRO));
        steps.today(MONDAY);
        urn = eah.setting();
    }

    private WebSession as(String user) {
        return WebSession.of(port, user, PASSWORD);
    }

    private String startForm() {
        return "{\"variables\":{\"settingUrn\":{\"value\":\"" + urn + "\"},\"receivedOn\":{\"value\":\"2026-11-02\"},"
                + "\"askedBy\":{\"value\":\"SENCO\"},\"subject\":{\"value\":\"SETTING\"},\"need\":{\"value\":\"ASD\"},"
                + "\"situation\":{\"value\":\"STAFF_SKILLS\"},\"whatIsAsked\":{\"value\":\"Training\"}}}";
    }

    @Test
    void theTriageTeamOpensAReferralInTasklistOthersDoNot() {
        String start = ENGINE + "/process-definition/key/eah-referral/submit-form";
        assertThat(as("river").post(start, startForm()).statusCode()).isEqualTo(200);
        for (String other : List.of("therapist", "school", "owner")) {
            assertThat(as(other).post(start, startForm()).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    @Test
    void eachTaskIsForItsGroupAndASecondTriageIsAConflict() {
        String provider = eah.service(Discipline.SPEECH_AND_LANGUAGE, Groups.HEALTH);
        eah.sessions(urn, Discipline.SPEECH_AND_LANGUAGE, MONDAY, 4);
        String reference = eah.refer(urn);
        Task triage = eah.task(reference, "triage-the-referral");
        String inReferral = ENGINE + "/task?processInstanceBusinessKey=" + reference;
        String count = ENGINE + "/task/count?processInstanceBusinessKey=" + reference;

        assertThat(as("river").get(inReferral).body()).contains(triage.getId());
        assertThat(as("therapist").get(inReferral).body()).isEqualTo("[]");
        assertThat(as("therapist").get(count).body()).contains("0");
        String submit = ENGINE + "/task/" + triage.getId() + "/submit-form";
        assertThat(as("therapist").post(submit, triaged()).statusCode()).isEqualTo(403);
        assertThat(as("river").post(submit, triaged()).statusCode()).isEqualTo(204);
        var again = as("river").post(submit, triaged());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("already completed");

        eah.submit(reference, "allocate-to-a-service", "provider", provider, "week", MONDAY.toString(), "sessions", 2);
        assertThat(as("therapist").get(inReferral).body()).contains("make-first-contact");
        assertThat(as("psychologist").get(inReferral).body()).isEqualTo("[]");
        assertThat(as("psychologist").get(count).body()).contains("0");
        assertThat(as("school").get(inReferral).body()).isEqualTo("[]");
    }

    private static String triaged() {
        return "{\"variables\":{\"triagedOn\":{\"value\":\"2026-11-02\"},\"outcome\":{\"value\":\"GROUP_OR_SETTING_OFFER\"},"
                + "\"priority\":{\"value\":\"P2\"},\"discipline\":{\"value\":\"SPEECH_AND_LANGUAGE\"},"
                + "\"sessionsAsked\":{\"value\":3},\"answer\":{\"value\":\"A therapist will call\"}}}";
    }
}
