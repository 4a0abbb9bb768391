package org.sendcasework.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.sendcasework.privacy.internal.SubjectAccess;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everything that is held about a case, as a file for the person who asked for it. */
@Controller
@RequestMapping("/subject-access")
class SubjectAccessPages {

    private static final String PAGE = "privacy/subject-access";

    private final SubjectAccess access;

    SubjectAccessPages(SubjectAccess access) {
        this.access = access;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute(FormViews.MAIN, SubjectAccessForm.EMPTY);
        return PAGE;
    }

    @PostMapping
    String export(
            @Valid @ModelAttribute(FormViews.MAIN) SubjectAccessForm form,
            BindingResult errors,
            HttpServletResponse response)
            throws IOException {
        AtomicReference<byte[]> file = new AtomicReference<>();
        if (!FormSubmission.saved(errors, () -> file.set(access.export(form.reference(), form.why())))) {
            return PAGE;
        }
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("subject-access.zip")
                        .build()
                        .toString());
        response.getOutputStream().write(file.get());
        return null;
    }
}
