package org.sendcasework.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.DisputeSteps;
import org.sendcasework.support.WebCaseworkTest;
import org.sendcasework.support.WebSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees what of a dispute: an adviser its own referrals, SENDIASS its own notes, and nobody anything more. */
@WebCaseworkTest
class DisputeRolesTest {

    private static final String PASSWORD = "a-long-enough-password";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final LocalDate NOTICE = LocalDate.of(2026, 10, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private Mediations mediations;

    private String reference;
    private String adviser;
    private String other;

    @BeforeEach
    void people() {
        adviser = disputes.mediator();
        other = disputes.mediator();
        accounts.create("worker", "Wil Worker", PASSWORD, List.of(Groups.CASEWORKERS));
        accounts.create("manager", "Man Ager", PASSWORD, List.of(Groups.MANAGERS));
        accounts.create("analyst", "Ana Lyst", PASSWORD, List.of(Groups.ANALYSTS));
        accounts.create("nurse", "Nur Se", PASSWORD, List.of(Groups.HEALTH));
        accounts.create("support", "Sup Port", PASSWORD, List.of(Groups.SENDIASS));
        accounts.create(user(adviser), "Ad Viser", PASSWORD, List.of(Groups.MEDIATION, Groups.mediator(adviser)));
        accounts.create(user(other), "Oth Er", PASSWORD, List.of(Groups.MEDIATION, Groups.mediator(other)));
        reference = disputes.refused(NOTICE);
    }

    private static String user(String organisation) {
        return "of" + organisation.toLowerCase();
    }

    private WebSession as(String user) {
        return WebSession.of(port, user, user.equals("admin") ? "the-first-password" : PASSWORD);
    }

    @Test
    void aSecondOrganisationSeesNothingOfAReferralInListsCountsPagesOrTasks() {
        ProcessInstance instance = disputes.contact(reference, adviser, "wish", "CERTIFICATE");
        String mediation = reference + "-M1";
        Task task = steps.task(instance, "issue-the-certificate");
        WebSession mine = as(user(adviser));
        WebSession theirs = as(user(other));

        assertThat(mine.get("/mediation").body()).contains(mediation, "Alex Sample");
        assertThat(mine.get("/mediation/" + mediation).body())
                .contains("Alex Sample")
                .doesNotContain("/cases/");
        assertThat(mine.get(ENGINE + "/task/count").body()).contains("\"count\":1");
        assertThat(theirs.get("/mediation?show=all").body())
                .doesNotContain(mediation, "Alex Sample")
                .contains("There are no mediations to show");
        assertThat(theirs.get("/mediation/" + mediation).statusCode()).isEqualTo(404);
        assertThat(theirs.get(ENGINE + "/task/count").body()).contains("\"count\":0");
        assertThat(theirs.get(ENGINE + "/task/" + task.getId() + "/form-variables")
                        .statusCode())
                .isEqualTo(403);
        assertThat(theirs.post(ENGINE + "/task/" + task.getId() + "/submit-form", "{\"variables\":{}}")
                        .statusCode())
                .isEqualTo(403);
        theirs.postForm(
                "/mediation/new",
                "/mediation/" + mediation + "/withdraw",
                "on.day=1&on.month=10&on.year=2026&reason=x&version=0");
        assertThat(mediations.byReference(mediation).isOpen())
                .as("nobody else can end it")
                .isTrue();
        assertThat(as("worker").get("/mediation").body()).contains(mediation);
        assertThat(as("worker")
                        .get(ENGINE + "/task?processInstanceId=" + instance.getId())
                        .body())
                .as("the certificate is the adviser's alone")
                .isEqualTo("[]");
    }

    @Test
    void anAdviserRecordsContactsOfItsOwnOrganisationOnlyAndLearnsNothingByGuessing() {
        WebSession mine = as(user(adviser));
        String form = "caseReference=" + reference
                + "&contactedOn.day=1&contactedOn.month=10&contactedOn.year=2026&wish=CERTIFICATE"
                + "&childDateOfBirth.month=5&childDateOfBirth.year=2018";

        mine.postForm("/mediation/new", "/mediation/new", form + "&childDateOfBirth.day=3&adviserCode=" + other);
        assertThat(mediations.of(reference)).isEmpty();
        assertThat(mine.postForm("/mediation/new", "/mediation/new", form + "&childDateOfBirth.day=4")
                        .body())
                .contains("No decision with a right to mediation", reference)
                .doesNotContain("Alex");
        mine.postForm("/mediation/new", "/mediation/new", form + "&childDateOfBirth.day=3");

        assertThat(mediations.of(reference)).singleElement().satisfies(opened -> assertThat(opened.getAdviserCode())
                .isEqualTo(adviser));
    }

    @Test
    void aMistakeIsShownAtItsFieldAndWhatWasTypedIsKept() {
        disputes.contact(reference, adviser, "wish", "CERTIFICATE");
        WebSession mine = as(user(adviser));

        assertThat(mine.postForm(
                                "/mediation/new",
                                "/mediation/new",
                                "caseReference=EHC-1999-000001&contactedOn.day=31&contactedOn.month=2&contactedOn.year=2026")
                        .body())
                .contains(
                        "Date of the contact must be a real date",
                        "Select what the family wants",
                        "href=\"#contactedOn-day\"",
                        "value=\"EHC-1999-000001\"",
                        "value=\"31\"");
        assertThat(mine.postForm(
                                "/mediation/new",
                                "/mediation/" + reference + "-M1/withdraw",
                                "on.day=1&on.month=10&on.year=2026&reason=They+feel+heard&version=99")
                        .body())
                .contains(ConflictException.CHANGED, "They feel heard", "/mediation/" + reference + "-M1");
    }

    @Test
    void theStartFormOffersAnAdviserItsOwnOrganisationAndIsCheckedOnTheServer() {
        WebSession mine = as(user(adviser));
        String definition =
                mine.get(ENGINE + "/process-definition/key/mediation").body();
        String id = definition.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        String start = mine.get(ENGINE + "/process-definition/" + id + "/deployed-start-form")
                .body();
        assertThat(start).contains(adviser).doesNotContain("\"" + other + "\"");

        var refused = mine.post(
                ENGINE + "/process-definition/" + id + "/submit-form",
                "{\"variables\":{\"caseReferenceOfFamily\":{\"value\":\"" + reference + "\"}}}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("must be filled in");
        String contact =
                ("{\"variables\":{\"caseReferenceOfFamily\":{\"value\":\"%s\"},\"childDateOfBirth\":{\"value\":"
                                + "\"2018-05-03\"},\"contactedOn\":{\"value\":\"2026-10-01\"},"
                                + "\"wish\":{\"value\":\"CERTIFICATE\"}}}")
                        .formatted(reference);
        String submit = ENGINE + "/process-definition/" + id + "/submit-form";
        assertThat(as("nurse").post(submit, contact).statusCode()).isEqualTo(403);
        assertThat(mediations.of(reference)).isEmpty();
        assertThat(mine.post(submit, contact).statusCode()).isEqualTo(200);
        assertThat(mediations.of(reference)).hasSize(1);
    }

    @Test
    void aMediatorOfAnotherOrganisationSeesTheReferralOnceItIsChosenAndItsTasksButNoCertificate() {
        ProcessInstance instance = disputes.contact(reference, adviser);
        assertThat(as(user(other)).get("/mediation").body()).doesNotContain(reference);
        disputes.submit(
                instance,
                "arrange-the-mediation",
                "providerCode",
                other,
                "meetingOn",
                NOTICE.toString(),
                "shorterNoticeAgreed",
                true);

        WebSession mediator = as(user(other));
        assertThat(mediator.get("/mediation").body()).contains(reference + "-M1");
        assertThat(mediator.get(ENGINE + "/task").body()).contains("record-the-mediation");
        assertThat(mediator.get("/mediation/" + reference + "-M1").body()).contains(", with authority to settle");
        disputes.submit(instance, "record-the-mediation");
        assertThat(mediator.get(ENGINE + "/task/count").body()).contains("\"count\":0");
        assertThat(as(user(adviser)).get(ENGINE + "/task").body()).contains("issue-the-certificate");
    }

    @Test
    void oneOfTwoWhoSaveTheSameIsToldHowToGoOn() {
        ProcessInstance instance = disputes.contact(reference, adviser, "wish", "CERTIFICATE");
        String submit = ENGINE + "/task/"
                + steps.task(instance, "issue-the-certificate").getId() + "/submit-form";
        String certificate =
                "{\"variables\":{\"certificateOn\":{\"value\":\"2026-10-01\"}," + "\"sentToFamily\":{\"value\":true}}}";
        WebSession mine = as(user(adviser));
        assertThat(mine.post(submit, certificate).statusCode()).isEqualTo(204);
        var second = mine.post(submit, certificate);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Refresh");
        assertThat(mine.get("/mediation/" + reference + "-M1").body())
                .contains("The certificate was sent to the family", "Confirmed by <span>" + user(adviser));
        assertThat(as("worker").get("/cases/" + reference).body()).contains("The certificate was sent to the family");
    }

    @Test
    void noOfficerIssuesTheCertificateOfTheIndependentAdviser() {
        ProcessInstance instance = disputes.contact(reference, adviser, "wish", "CERTIFICATE");
        String submit = ENGINE + "/task/"
                + steps.task(instance, "issue-the-certificate").getId() + "/submit-form";
        String certificate =
                "{\"variables\":{\"certificateOn\":{\"value\":\"2026-10-01\"},\"sentToFamily\":{\"value\":true}}}";

        var refused = as("manager").post(submit, certificate);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("by the mediation adviser alone");
        assertThat(mediations.byReference(reference + "-M1").getCertificateOn()).isNull();
        assertThat(as(user(adviser)).post(submit, certificate).statusCode()).isEqualTo(204);
        assertThat(as("manager").get("/mediation/" + reference + "-M1").body())
                .contains("recorded by " + user(adviser));
    }

    @Test
    void aMediationIsMovedOnItsPageAndTheAdviserCertifiesThereWhenThirtyDaysHavePassed() {
        ProcessInstance instance = disputes.contact(reference, adviser);
        String page = "/mediation/" + reference + "-M1";
        disputes.submit(instance, "arrange-the-mediation", "providerCode", adviser, "meetingOn", "2026-10-20");
        assertThat(as("worker").get(page).body()).contains("Move the mediation").doesNotContain("Thirty days are over");
        assertThat(as("worker").get(page + "/move").body()).contains("By video", "Jo Deciding", "The authority");
        String move = "meetingOn.day=28&meetingOn.month=10&meetingOn.year=2026&place=Town+hall&people=Jo+Deciding"
                + "&authority=true&informedOn.day=1&informedOn.month=10&informedOn.year=2026&reason=";
        assertThat(as("worker")
                        .postForm(page + "/move", page + "/move", move + "&version=1")
                        .body())
                .contains("Enter why it is moved, and who asked for it");
        Integer version = mediations.byReference(reference + "-M1").getVersion();
        assertThat(as("worker")
                        .postForm(page + "/move", page + "/move", move + "The+family+asked&version=" + version)
                        .statusCode())
                .isEqualTo(302);
        assertThat(as("worker").get(page).body()).contains("28 October 2026", "Town hall", "Moved on 1 October 2026");

        steps.letTimePass(reference + "-M1", NOTICE.plusDays(31));
        assertThat(as("worker").get(page).body())
                .contains("Thirty days are over")
                .doesNotContain("Issue the certificate: thirty days have passed");
        assertThat(as(user(other)).get(page + "/certificate").statusCode()).isEqualTo(404);
        assertThat(as(user(adviser)).get(page).body()).contains("Issue the certificate: thirty days have passed");
        version = mediations.byReference(reference + "-M1").getVersion();
        String certificate = "certificateOn.day=1&certificateOn.month=11&certificateOn.year=2026&toldBy=FAMILY"
                + "&toldOn.day=1&toldOn.month=11&toldOn.year=2026&sentToFamily=true&version=" + version;
        assertThat(as("worker")
                        .postForm(page + "/certificate", page + "/certificate", certificate)
                        .body())
                .contains("by the mediation adviser alone");
        assertThat(as(user(adviser))
                        .postForm(page + "/certificate", page + "/certificate", certificate)
                        .statusCode())
                .isEqualTo(302);

        assertThat(as(user(adviser)).get(page).body())
                .contains(
                        "Thirty days passed without mediation, to 31 October 2026",
                        "the family, on 1 November 2026",
                        "recorded by " + user(adviser))
                .doesNotContain("Who told the adviser: the authority");
        assertThat(instance).isNotNull();
        assertThat(steps.task(instance, "tell-the-adviser")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "nurse, /mediation, 403",
        "nurse, /appeals, 403",
        "analyst, /mediation, 403",
        "analyst, /mediation/measures, 200",
        "worker, /mediation/measures, 403",
        "manager, /mediation/measures, 200",
        "worker, /mediation, 200",
        "worker, /appeals, 200",
        "support, /sendiass, 200",
        "support, /cases, 403",
        "support, /mediation, 403",
        "support, /camunda/app/cockpit/default/, 403",
        "worker, /sendiass, 403",
        "manager, /sendiass, 403",
        "admin, /sendiass, 403",
    })
    void eachGroupReachesItsOwnPages(String user, String path, int status) {
        assertThat(as(user).get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void sendiassSeesACaseOnlyWhileConsentStands() {
        WebSession support = as("support");
        String disputesPage = "/cases/" + reference + "/disputes";
        assertThat(support.get("/sendiass").body()).doesNotContain(reference);
        assertThat(support.get("/sendiass/" + reference).statusCode()).isEqualTo(404);

        consent();
        assertThat(support.get("/sendiass").body()).contains(reference, "Alex Sample");
        assertThat(support.get("/sendiass/" + reference).body()).contains("Alex Sample", "Whether to assess");

        String withdrawal = disputesPage + "/consent/withdraw";
        assertThat(as("worker").get(withdrawal).body()).contains("1 October 2026", "Robin Sample");
        assertThat(as("worker").postForm(withdrawal, withdrawal, "on.day=1&on.month=10&on.year=2026&version=0"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(302);
        assertThat(support.get("/sendiass").body()).doesNotContain(reference);
        assertThat(support.get("/sendiass/" + reference).statusCode()).isEqualTo(404);
    }

    /** Records the family's consent on the page. */
    private void consent() {
        String page = "/cases/" + reference + "/disputes/consent";
        as("worker").postForm(page, page, "givenOn.day=1&givenOn.month=10&givenOn.year=2026&givenBy=Robin+Sample");
    }

    @Test
    void nobodyOfTheAuthorityReadsANoteOfSendiass() {
        String secret = "The family does not trust the panel";
        String disputesPage = "/cases/" + reference + "/disputes";
        consent();
        WebSession support = as("support");
        support.postForm(
                "/sendiass/" + reference, "/sendiass/" + reference + "/notes", "text=" + secret.replace(" ", "+"));

        assertThat(support.get("/sendiass/" + reference).body()).contains(secret);
        assertThat(support.postForm("/sendiass/" + reference, "/sendiass/" + reference + "/notes", "text=")
                        .body())
                .contains("Enter the note", "href=\"#text\"");
        for (String user : List.of("worker", "manager", "admin")) {
            WebSession session = as(user);
            for (String page : List.of(
                    "/cases/" + reference,
                    "/cases/" + reference + "/clock",
                    disputesPage,
                    "/sendiass/" + reference,
                    "/mediation",
                    "/appeals",
                    "/api/cases/" + reference)) {
                assertThat(session.get(page).body()).as("%s at %s", user, page).doesNotContain("does not trust");
            }
            assertThat(session.postForm("/home", "/sendiass/" + reference + "/notes", "text=mine")
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
