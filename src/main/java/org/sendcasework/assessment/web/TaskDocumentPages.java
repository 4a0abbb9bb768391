package org.sendcasework.assessment.web;

import java.io.IOException;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.Documents;
import org.sendcasework.engine.TaskAccess;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
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
        TaskAccess.CaseTask task = visible(taskId);
        model.addAttribute("taskId", taskId);
        model.addAttribute("taskName", task.task().getName());
        model.addAttribute("reference", task.caseReference());
        return "cases/task-documents";
    }

    @PostMapping
    String attach(
            @PathVariable String taskId,
            @RequestParam String title,
            @RequestParam MultipartFile file,
            RedirectAttributes answer)
            throws IOException {
        TaskAccess.CaseTask task = visible(taskId);
        try {
            documents.add(
                    caseFiles.byReference(task.caseReference()), title, file.getOriginalFilename(), file.getBytes());
            answer.addFlashAttribute("done", "The document is attached.");
        } catch (InvalidInputException e) {
            answer.addFlashAttribute("error", e.rule() + " (" + e.field() + ")");
        }
        return "redirect:/tasks/" + taskId + "/documents";
    }

    private TaskAccess.CaseTask visible(String taskId) {
        return tasks.visible(taskId)
                .orElseThrow(() -> new NotFoundException("There is no such task among yours; it may be completed."));
    }
}
