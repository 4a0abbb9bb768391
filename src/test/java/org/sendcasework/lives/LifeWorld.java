package org.sendcasework.lives;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.RequestRoute;
import org.sendcasework.identity.Groups;
import org.sendcasework.lives.CaseRows.Row;
import org.sendcasework.support.CaseworkSteps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does a step through the door that a person has, and lets time pass with everything that falls due. */
@Component
class LifeWorld {

    private static final int MOST_JOBS = 500;
    private static final ZoneId LONDON = CaseworkSteps.LONDON;

    private final FormService forms;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;
    private final FormOpener opener;
    private final AssessmentRequests requests;
    private final CaseworkSteps steps;
    private final CaseReader reader;
    private final LifeEvents events;
    private final JdbcClient jdbc;

    LifeWorld(
            FormService forms,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identity,
            FormOpener opener,
            AssessmentRequests requests,
            CaseworkSteps steps,
            CaseReader reader,
            LifeEvents events,
            JdbcClient jdbc) {
        this.forms = forms;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        this.opener = opener;
        this.requests = requests;
        this.steps = steps;
        this.reader = reader;
        this.events = events;
        this.jdbc = jdbc;
    }

    static LocalDate today() {
        return ClockUtil.getCurrentTime().toInstant().atZone(LONDON).toLocalDate();
    }

    CaseRows read(Life life) {
        return reader.read(life);
    }

    /** Does a step. Returns false where there is nothing to do it on, as after steps before it were left out. */
    boolean take(Life life, Step step) {
        if (step instanceof Step.Begin begin) {
            begin(life, begin);
            return true;
        } else if (step instanceof Step.Wait wait) {
            letTimePass(life, today().plusDays(wait.days()));
            return true;
        } else if (step instanceof Step.Submit submit) {
            return submit(life, submit);
        } else if (step instanceof Step.StartWork start) {
            return start(life, start);
        }
        return events.happen(life, (Step.Happen) step, day -> letTimePass(life, day));
    }

    private void begin(Life life, Step.Begin begin) {
        LocalDate born = begin.born();
        steps.today(begin.on());
        Actor clerk = Actor.of(Groups.CASEWORKERS, 1);
        String reference = Life.withoutFault(
                "the start of a case",
                () -> begin.byForm()
                        ? startByForm(begin.values(), clerk)
                        : requests.register(sent(begin.values(), born)).getReference());
        life.begun(reference, born);
    }

    private String startByForm(Map<String, Drawn> values, Actor clerk) {
        OpenForm form = opener.ofStart(AssessmentRequests.PROCESS);
        String[] started = new String[1];
        as(
                clerk,
                () -> started[0] = forms.submitStartForm(
                                opener.latest(AssessmentRequests.PROCESS), FormDraw.sent(form, values, today()))
                        .getId());
        return runtime.createProcessInstanceQuery()
                .processInstanceId(started[0])
                .singleResult()
                .getBusinessKey();
    }

    private static NewCase sent(Map<String, Drawn> values, LocalDate born) {
        LocalDate received = LocalDate.parse((String) values.get("dateReceived").value(today(), List.of()));
        RequestRoute route = RequestRoute.valueOf((String) values.get("route").value(today(), List.of()));
        return new NewCase(
                received,
                route,
                "Robin Sample",
                "Please assess my child.",
                "Alex",
                "Lifeman",
                born,
                null,
                null,
                new NewCase.FamilyContact("Robin Lifeman", "robin@sample.example", null, null, "EMAIL"),
                null);
    }

    private boolean submit(Life life, Step.Submit step) {
        List<Row> open = OpenTasks.of(life.rows(), step.process(), step.task());
        if (step.which() >= open.size()) {
            return false;
        }
        Row task = open.get(step.which());
        OpenForm form = open(life, task, step.actor());
        as(
                step.actor(),
                () -> Life.withoutFault("submitting " + step.task(), () -> {
                    forms.submitTaskForm(task.text("id_"), FormDraw.sent(form, step.values(), today()));
                    return null;
                }));
        return true;
    }

    /** The form of a task as the person sees it. */
    OpenForm open(Life life, Row task, Actor actor) {
        String what = task.text("id_") + " " + actor;
        OpenForm known = life.opened(what);
        if (known != null) {
            return known;
        }
        OpenForm[] opened = new OpenForm[1];
        String reference = OpenTasks.reference(life.rows(), task);
        steps.as(
                actor.name(),
                actor.groups(),
                () -> opened[0] = Life.withoutFault(
                        "opening the form of " + task.text("task_def_key_"), () -> opener.ofTask(task, reference)));
        life.opens(what, opened[0]);
        return opened[0];
    }

    /** The start form of a process as the person sees it. */
    OpenForm openStart(String process, Actor actor) {
        OpenForm[] opened = new OpenForm[1];
        steps.as(actor.name(), actor.groups(), () -> opened[0] = opener.ofStart(process));
        return opened[0];
    }

    private boolean start(Life life, Step.StartWork step) {
        OpenForm form = openStart(step.process(), step.actor());
        Map<String, Drawn> values = OwnValues.of(life, form, step.values());
        as(
                step.actor(),
                () -> Life.withoutFault(
                        "starting " + step.process(),
                        () -> forms.submitStartForm(
                                opener.latest(step.process()), FormDraw.sent(form, values, today()))));
        return true;
    }

    /** Signed in both for the pages and for the engine, as the filter does it. */
    private void as(Actor actor, Runnable work) {
        steps.as(actor.name(), actor.groups(), () -> {
            identity.setAuthentication(actor.name(), actor.groups());
            try {
                work.run();
            } finally {
                identity.clearAuthentication();
            }
        });
    }

    /** Runs every job of the case that falls due until nine in the morning of a day, each at its moment. */
    private void letTimePass(Life life, LocalDate day) {
        Date until = Date.from(day.atTime(9, 0).atZone(LONDON).toInstant());
        for (int ran = 0; ran < MOST_JOBS; ran++) {
            Optional<DueJob> next = next(life, until);
            if (next.isEmpty()) {
                if (until.after(ClockUtil.getCurrentTime())) {
                    ClockUtil.setCurrentTime(until);
                }
                return;
            }
            if (next.get().due().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(next.get().due());
            }
            Life.withoutFault("the job of " + next.get().activity(), () -> {
                management.executeJob(next.get().id());
                return null;
            });
        }
        throw new Broken("no-faults", "jobs of the case follow each other without end", null);
    }

    /** A job that falls due, and the step of the model it is for. */
    private record DueJob(String id, Date due, String activity) {}

    private Optional<DueJob> next(Life life, Date until) {
        return jdbc.sql("select j.id_, j.duedate_, d.act_id_ from act_ru_job j"
                        + " left join act_ru_jobdef d on d.id_ = j.job_def_id_"
                        + " where j.process_instance_id_ in (select proc_inst_id_ from act_ru_execution"
                        + " where business_key_ = any(:references)) and j.retries_ > 0"
                        + " and (j.duedate_ is null or j.duedate_ <= :until) order by j.duedate_, d.act_id_ limit 1")
                .param("references", life.references())
                .param("until", new java.sql.Timestamp(until.getTime()))
                .query((row, number) -> new DueJob(row.getString(1), row.getTimestamp(2), row.getString(3)))
                .optional();
    }

    /** Ends what still runs and closes what is still open, so that later changes of the calendar need not look at it. */
    void bury(Life life) {
        if (life.reference() == null) {
            return;
        }
        List<String> running = jdbc.sql("select id_ from act_ru_execution where business_key_ = any(:references)"
                        + " and parent_id_ is null and super_exec_ is null")
                .param("references", life.references())
                .query(String.class)
                .list();
        runtime.deleteProcessInstancesIfExists(running, "the life is over", true, true, false);
        jdbc.sql(
                        "update deadline set status = 'LAPSED', closed_on = due_date, closed_by = 'lives',"
                                + " closed_reason = 'The life is over' where root_case_reference = :reference and status = 'OPEN'")
                .param("reference", life.reference())
                .update();
        jdbc.sql("update appeal_right set status = 'ENDED' where case_reference = :reference")
                .param("reference", life.reference())
                .update();
        List<String> messages = jdbc.sql(
                        "select e.id_ from act_ru_execution e join outgoing_message m"
                                + " on e.business_key_ = m.id::text where m.root_case_reference = :reference and e.parent_id_ is null")
                .param("reference", life.reference())
                .query(String.class)
                .list();
        runtime.deleteProcessInstancesIfExists(messages, "the life is over", true, true, false);
    }
}
