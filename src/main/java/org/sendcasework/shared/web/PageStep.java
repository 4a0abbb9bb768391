package org.sendcasework.shared.web;

import java.util.function.Supplier;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A step that is one button, with nothing to type: the page that follows says that it was done, or why not. */
public final class PageStep {

    private PageStep() {}

    /**
     * Takes the step; the page to which the answer redirects shows the words.
     *
     * @param done what to say when it is done
     * @return whether it was done
     */
    public static boolean taken(RedirectAttributes answer, String done, Runnable step) {
        return taken(answer, () -> {
            step.run();
            return done;
        });
    }

    /** The same for a step that itself returns what to say when it is done. */
    public static boolean taken(RedirectAttributes answer, Supplier<String> step) {
        try {
            answer.addFlashAttribute("done", step.get());
            return true;
        } catch (InvalidInputException e) {
            answer.addFlashAttribute("error", new FieldLabels(Object.class).sentence(null, e.rule()));
        } catch (ConflictException e) {
            answer.addFlashAttribute("error", e.getMessage());
        } catch (OptimisticLockingFailureException e) {
            answer.addFlashAttribute("error", ConflictException.CHANGED);
        }
        return false;
    }
}
