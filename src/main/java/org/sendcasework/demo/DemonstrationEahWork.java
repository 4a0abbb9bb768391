package org.sendcasework.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sendcasework.referral.Capacity;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.referral.NewReferral;
import org.sendcasework.referral.ReferralIntake;
import org.springframework.stereotype.Component;

/** Referrals under way in the demonstration, at every step, each with its process and its tasks. */
@Component
@OnlyInDemonstration
class DemonstrationEahWork {

    private final ReferralIntake intake;
    private final Capacity capacity;
    private final FormService forms;
    private final TaskService tasks;

    DemonstrationEahWork(ReferralIntake intake, Capacity capacity, FormService forms, TaskService tasks) {
        this.intake = intake;
        this.capacity = capacity;
        this.forms = forms;
        this.tasks = tasks;
    }

    /** Takes in a referral and works on it as far as its number says: a third waits for triage, a third for a service. */
    void open(NewReferral asked, int number, LocalDate today) {
        EahReferral opened = intake.register(asked);
        String reference = opened.getReference();
        if (number % 3 == 0) {
            return;
        }
        String discipline = opened.getProposal().discipline().name();
        Map<String, Object> triage = new HashMap<>(Map.of(
                "triagedOn",
                today.toString(),
                "priority",
                opened.getProposal().priority().name(),
                "outcome",
                "GROUP_OR_SETTING_OFFER",
                "discipline",
                discipline,
                "sessionsAsked",
                2,
                "answer",
                "A specialist will speak with you.",
                "differsBecause",
                "The group offer helps more children of this setting."));
        submit(reference, "triage-the-referral", triage);
        if (number % 3 == 1) {
            return;
        }
        allocate(opened, today);
        if (number % 2 == 0) {
            submit(
                    reference,
                    "make-first-contact",
                    Map.of("contact", "CONTACT", "contactOn", today.toString(), "agreed", "Two visits next month."));
        }
    }

    private void allocate(EahReferral referral, LocalDate today) {
        LocalDate monday = Capacity.weekOf(today);
        capacity.use(monday.plusWeeks(1), monday.plusWeeks(8)).stream()
                .filter(use -> use.week().getDiscipline()
                                == referral.getProposal().discipline()
                        && use.week().getLocality().equals(referral.getSetting().getLocality())
                        && use.free() > 0)
                .findFirst()
                .ifPresent(use -> submit(
                        referral.getReference(),
                        "allocate-to-a-service",
                        Map.of(
                                "provider",
                                DemonstrationEahArea.providerOf(
                                        referral.getProposal().discipline()),
                                "week",
                                use.week().getWeekStarting().toString(),
                                "sessions",
                                1)));
    }

    /** The recovery of the failing service is taken up, and its plan is agreed. */
    void agreeRecoveryPlans(LocalDate today) {
        for (Task owed :
                tasks.createTaskQuery().taskDefinitionKey("tell-the-sro").list()) {
            String reference = (String) tasks.getVariable(owed.getId(), "caseReference");
            Map<String, Object> takenUp = Map.of("takenUpOn", today.toString(), "agreed", "The service brings a plan.");
            submit(reference, "tell-the-sro", takenUp);
            submit(reference, "escalate-to-icb-place", takenUp);
            submit(
                    reference,
                    "agree-the-recovery-plan",
                    Map.of(
                            "agreedOn",
                            today.toString(),
                            "plan",
                            "Two vacant posts are filled, and the oldest referrals come first.",
                            "actions",
                            "Recruit two therapists; service lead; " + today.plusWeeks(8) + "\n"
                                    + "Locum for the oldest referrals; commissioner; " + today.plusWeeks(3),
                            "reviewOn",
                            today.plusWeeks(4).toString()));
        }
    }

    private void submit(String reference, String key, Map<String, Object> fields) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .list();
        open.forEach(task -> forms.submitTaskForm(task.getId(), fields));
    }
}
