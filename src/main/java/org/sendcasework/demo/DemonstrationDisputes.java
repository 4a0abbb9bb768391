package org.sendcasework.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.AppealableDecisionNotified;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.MediationContact;
import org.sendcasework.mediation.MediationIssues;
import org.sendcasework.mediation.MediationReferrals;
import org.sendcasework.mediation.RightsOfAppeal;
import org.sendcasework.mediation.sendiass.SendiassConsents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** Rights of appeal, mediations at several stages and an appeal, of families whose request was refused lately. */
@Component
@OnlyInDemonstration
class DemonstrationDisputes {

    private static final int DAYS_BACK = 55;
    private static final int DAYS_SINCE = 6;

    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final RightsOfAppeal rights;
    private final MediationReferrals referrals;
    private final SendiassConsents consents;
    private final FormService forms;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final ApplicationEventPublisher events;

    DemonstrationDisputes(
            CaseFiles caseFiles,
            CaseRecords records,
            RightsOfAppeal rights,
            MediationReferrals referrals,
            SendiassConsents consents,
            FormService forms,
            TaskService tasks,
            RepositoryService repository,
            ApplicationEventPublisher events) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.rights = rights;
        this.referrals = referrals;
        this.consents = consents;
        this.forms = forms;
        this.tasks = tasks;
        this.repository = repository;
        this.events = events;
    }

    /** Creates them on the cases that are there; the further ones are left out where too few were refused lately. */
    void create(LocalDate today) {
        List<CaseFile> refused = refusedLately(today);
        for (int number = 0; number < refused.size(); number++) {
            CaseFile caseFile = refused.get(number);
            notified(caseFile);
            switch (number) {
                case 0 -> wanted(caseFile, today);
                case 1 -> arranged(wanted(caseFile, today), today);
                case 2 -> held(wanted(caseFile, today), today);
                case 3 -> appealed(caseFile, today);
                case 4 -> contact(caseFile, today, MediationIssues.MIXED);
                default -> {
                    // The family has not been in touch yet
                }
            }
        }
        refused.stream()
                .findFirst()
                .ifPresent(first -> consents.give(first.getReference(), today, "The parent, on the phone"));
    }

    private List<CaseFile> refusedLately(LocalDate today) {
        List<CaseFile> all = new ArrayList<>();
        Page<CaseFile> page = caseFiles.search("", false, 0);
        for (int number = 0; number < page.getTotalPages(); number++) {
            all.addAll(caseFiles.search("", false, number).getContent());
        }
        return all.stream()
                .filter(one -> one.getOutcome() == CaseOutcome.ASSESSMENT_REFUSED)
                .filter(one -> one.getOutcomeOn().isAfter(today.minusDays(DAYS_BACK)))
                .filter(one -> one.getOutcomeOn().isBefore(today.minusDays(DAYS_SINCE)))
                .toList();
    }

    private void notified(CaseFile caseFile) {
        Decision decision =
                records.latest(caseFile, Decision.Kind.WHETHER_TO_ASSESS).orElseThrow();
        events.publishEvent(new AppealableDecisionNotified(
                caseFile.getReference(), decision.getId(), AppealableDecision.NO_ASSESSMENT, caseFile.getOutcomeOn()));
    }

    private MediationCase wanted(CaseFile caseFile, LocalDate today) {
        return contact(caseFile, today, MediationIssues.EDUCATION_AND_CARE);
    }

    private MediationCase contact(CaseFile caseFile, LocalDate today, MediationIssues issues) {
        LocalDate asked = today.minusDays(5);
        return referrals.register(new MediationContact(
                caseFile.getReference(),
                caseFile.getPerson().getDateOfBirth(),
                DemonstrationArea.HARBOUR,
                asked,
                issues != null,
                issues == null ? null : asked,
                issues,
                issues == null ? null : "The family thinks that the evidence of the school shows the need.",
                issues == MediationIssues.MIXED ? "Speech and language therapy" : null,
                issues == MediationIssues.MIXED ? List.of(DemonstrationArea.ICB) : List.of()));
    }

    private void arranged(MediationCase mediation, LocalDate today) {
        submit(mediation.getReference(), "arrange-the-mediation", arrangement(today, today.plusDays(14)));
    }

    private static Map<String, Object> arrangement(LocalDate today, LocalDate meeting) {
        return Map.of(
                "arrangement",
                "ARRANGED",
                "providerCode",
                DemonstrationArea.HARBOUR,
                "meetingOn",
                meeting.toString(),
                "place",
                "Harbour Mediation, Quay Street",
                "invitedOn",
                today.minusDays(1).toString(),
                "shorterNoticeAgreed",
                meeting.isBefore(today.plusDays(10)),
                "laAttendee",
                "Morgan Reed",
                "laAuthority",
                true);
    }

    private void held(MediationCase mediation, LocalDate today) {
        submit(mediation.getReference(), "arrange-the-mediation", arrangement(today, today));
        Map<String, Object> form = new HashMap<>();
        form.put("tookPlace", "HELD");
        form.put("heldOn", today.toString());
        form.put("parentViews", "We want somebody to look at what our child needs.");
        form.put("childViews", "I like it when it is quiet.");
        form.put("childViewsHow", "The mediator met the child at school.");
        form.put("result", "PART");
        form.put("pointCount", "ONE");
        form.put("point1Text", "The authority meets the school about support at once.");
        form.put("point1Kind", "OTHER");
        form.put("point1Body", "AUTHORITY");
        submit(mediation.getReference(), "record-the-mediation", form);
    }

    private void appealed(CaseFile caseFile, LocalDate today) {
        MediationCase declined = contact(caseFile, today, null);
        submit(
                declined.getReference(),
                "issue-the-certificate",
                Map.of("certificateOn", today.minusDays(4).toString(), "sentToFamily", true));
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("appeal")
                .latestVersion()
                .singleResult()
                .getId();
        forms.submitStartForm(
                definition,
                Map.of(
                        "rightId",
                        rights.of(caseFile.getReference()).get(0).getId().toString(),
                        "tribunalReference",
                        "EH990/26/00042",
                        "grounds",
                        List.of("NO_ASSESSMENT"),
                        "receivedOn",
                        today.minusDays(2).toString(),
                        "sentOn",
                        today.minusDays(1).toString()));
    }

    private void submit(String reference, String key, Map<String, Object> form) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .singleResult();
        forms.submitTaskForm(task.getId(), form);
    }
}
