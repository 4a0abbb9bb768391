package org.sendcasework.assessment.web;

import jakarta.validation.Valid;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.Documents;
import org.sendcasework.engine.TaskAccess;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a partner attaches a report to the task it is asked in, without seeing the case file. */
@Controller
@RequestMapping("/tasks/{taskId}/documents")
class TaskDocumentPages {

    private final TaskAccess tasks;
    private final CaseFiles caseFiles;
    private final Documents documents;

    TaskDocumentPages(TaskAccess tasks, CaseFiles caseFiles, Documents documents) {
        this.tasks = tasks;
        this.caseFiles = caseFiles;
        this.documents = documents;
    }

    @GetMapping
    String form(@PathVariable String taskId, Model model) {
        return page(CaseDocumentForm.EMPTY, visible(taskId), taskId, model);
    }

    @PostMapping
    String attach(
            @PathVariable String taskId,
            @Valid @ModelAttribute(FormViews.MAIN) CaseDocumentForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        TaskAccess.CaseTask task = visible(taskId);
        if (!FormSubmission.saved(
                errors,
                () -> documents.add(
                        caseFiles.byReference(task.caseReference()), form.title(), form.fileName(), form.content()))) {
            return page(form, task, taskId, model);
        }
        answer.addFlashAttribute("done", "The document is attached.");
        return "redirect:/tasks/" + taskId + "/documents";
    }

    private static String page(CaseDocumentForm form, TaskAccess.CaseTask task, String taskId, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("taskId", taskId);
        model.addAttribute("taskName", task.task().getName());
        model.addAttribute("reference", task.caseReference());
        return "cases/task-documents";
    }

    private TaskAccess.CaseTask visible(String taskId) {
        return tasks.visible(taskId)
                .orElseThrow(() -> new NotFoundException("You have no such task. It may have been completed."));
    }
}
