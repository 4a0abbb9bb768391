package org.sendcasework.referral.web;

import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the pages of Experts at Hand answer when a step is refused: what is wrong, with a way forward. */
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
}
