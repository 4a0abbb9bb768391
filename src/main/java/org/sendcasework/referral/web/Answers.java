package org.sendcasework.referral.web;

import java.nio.charset.StandardCharsets;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the pages of Experts at Hand answer: what is wrong with a way forward, and files. */
final class Answers {

    private Answers() {}

    /** Makes a change and says on the next page what is wrong with it; true when it was made. */
    static boolean changed(RedirectAttributes answer, Runnable change) {
        try {
            change.run();
            return true;
        } catch (InvalidInputException e) {
            answer.addFlashAttribute("error", e.rule() + " (" + e.field() + ")");
        } catch (ConflictException e) {
            answer.addFlashAttribute("error", e.getMessage());
        } catch (OptimisticLockingFailureException e) {
            answer.addFlashAttribute("error", ConflictException.CHANGED);
        }
        return false;
    }

    static ResponseEntity<String> csv(String fileName, String content) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(content);
    }

    /** A cell of a CSV file; a text that a spreadsheet would take for a formula is disarmed. */
    static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
