package org.sendcasework.panel.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sendcasework.casefile.ActConfirmations;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CasePapers;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.casefile.Document;
import org.sendcasework.casefile.Documents;
import org.sendcasework.clock.DueTexts;
import org.sendcasework.engine.TaskAccess;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.panel.Agenda;
import org.sendcasework.panel.AgendaItem;
import org.sendcasework.panel.Attendance;
import org.sendcasework.panel.Interests;
import org.sendcasework.panel.MemberViews;
import org.sendcasework.panel.PanelAccess;
import org.sendcasework.panel.PanelDecisions;
import org.sendcasework.panel.PanelDeferrals;
import org.sendcasework.panel.PanelQuestion;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.shared.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** An item of an agenda with its papers, what members said about it and what was decided. */
@Controller
@RequestMapping("/panels/items/{id}")
class ItemPages {

    private final Agenda agenda;
    private final Sittings sittings;
    private final Interests interests;
    private final MemberViews views;
    private final PanelDecisions decisions;
    private final PanelDeferrals deferrals;
    private final CaseFiles caseFiles;
    private final Documents documents;
    private final CasePapers papers;
    private final ActConfirmations confirmations;
    private final DueTexts dueTexts;
    private final TaskService tasks;
    private final TaskAccess taskAccess;
    private final PanelAccess access;
    private final CurrentUser currentUser;

    ItemPages(
            Agenda agenda,
            Sittings sittings,
            Interests interests,
            MemberViews views,
            PanelDecisions decisions,
            PanelDeferrals deferrals,
            CaseFiles caseFiles,
            Documents documents,
            CasePapers papers,
            ActConfirmations confirmations,
            DueTexts dueTexts,
            TaskService tasks,
            TaskAccess taskAccess,
            PanelAccess access,
            CurrentUser currentUser) {
        this.agenda = agenda;
        this.sittings = sittings;
        this.interests = interests;
        this.views = views;
        this.decisions = decisions;
        this.deferrals = deferrals;
        this.caseFiles = caseFiles;
        this.documents = documents;
        this.papers = papers;
        this.confirmations = confirmations;
        this.dueTexts = dueTexts;
        this.tasks = tasks;
        this.taskAccess = taskAccess;
        this.access = access;
        this.currentUser = currentUser;
    }

    private AgendaItem visible(UUID id) {
        AgendaItem item = agenda.byId(id);
        access.requireMaySee(item);
        return item;
    }

    @GetMapping
    String item(@PathVariable UUID id, Model model) {
        AgendaItem item = visible(id);
        PanelQuestion question = item.getQuestion();
        Sitting sitting = sittings.byId(item.getSittingId());
        CaseFile caseFile = caseFiles.byReference(question.getCaseReference());
        List<Attendance> attendance = sittings.expected(sitting);
        model.addAttribute("item", item);
        model.addAttribute("question", question);
        model.addAttribute("sitting", sitting);
        model.addAttribute("heldOn", Texts.dueDate(sitting.getHeldOn()));
        model.addAttribute("case", caseFile);
        model.addAttribute("child", CaseTexts.child(caseFile));
        model.addAttribute(
                "clock", dueTexts.of(question.getCaseReference(), question.getLegalRule(), question.getLegalSubject()));
        model.addAttribute("documents", documents.of(caseFile));
        model.addAttribute("papers", papers.of(caseFile));
        model.addAttribute("confirmations", confirmations.about(List.of(question.getId())));
        model.addAttribute("interests", interests.in(question.getId()));
        model.addAttribute("views", views.of(id));
        model.addAttribute(
                "takesPart", attendance.stream().anyMatch(who -> who.getUserId().equals(currentUser.username())));
        model.addAttribute("deferrals", deferrals.deferralsOf(id));
        model.addAttribute(
                "decided",
                decisions.proofsOf(question.getId()).stream()
                        .filter(proof -> id.equals(proof.getItemId()))
                        .toList());
        model.addAttribute("mayRun", access.mayRun());
        model.addAttribute("mayOpenCase", Groups.CASE_FILE_READERS.stream().anyMatch(currentUser::isIn));
        model.addAttribute("task", openTask(question));
        model.addAttribute(
                "mayMove",
                item.isListed()
                        && access.mayRun()
                        && agenda.sittingsInTime(question).stream()
                                .anyMatch(other -> !other.getId().equals(sitting.getId())));
        return "panels/item";
    }

    /** The task of the item that the user may work on in Tasklist. */
    private Task openTask(PanelQuestion question) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(question.getCaseReference())
                .processVariableValueEquals("questionId", question.getId().toString())
                .list()
                .stream()
                .filter(task -> taskAccess.visible(task.getId()).isPresent())
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/documents/{documentId}")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable UUID documentId) {
        AgendaItem item = visible(id);
        CaseFile caseFile = caseFiles.byReference(item.getQuestion().getCaseReference());
        Document document = documents.byId(caseFile, documentId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.getMediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.getFileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(documents.content(document));
    }
}
