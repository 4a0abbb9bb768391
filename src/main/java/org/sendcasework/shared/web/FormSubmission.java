package org.sendcasework.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Does what a form asks for, or puts what is wrong into its errors. The page then shows the form again with what was
 * typed, and answers 400 for what was entered wrongly and 409 where somebody else was faster.
 */
public final class FormSubmission {

    static final String CONFLICT = "conflict";

    /** How SQL names a value that may be there only once. */
    private static final String DUPLICATE = "23505";

    private FormSubmission() {}

    /**
     * Makes the change if the form has no errors yet.
     *
     * @return whether it was made; if not, show the form again
     */
    public static boolean saved(BindingResult errors, Runnable change) {
        return saved(errors, request().getRequest().getRequestURI(), change);
    }

    /**
     * The same for a form that is sent to another address than its page has.
     *
     * @param page where to look at what is stored now, if somebody else changed it
     */
    public static boolean saved(BindingResult errors, String page, Runnable change) {
        if (errors.hasErrors()) {
            return refused(HttpStatus.BAD_REQUEST);
        }
        try {
            change.run();
            return true;
        } catch (InvalidInputException e) {
            reject(errors, e);
            return refused(HttpStatus.BAD_REQUEST);
        } catch (ConflictException e) {
            errors.reject(CONFLICT, new Object[] {page}, e.getMessage());
        } catch (OptimisticLockingFailureException e) {
            errors.reject(CONFLICT, new Object[] {page}, ConflictException.CHANGED);
        } catch (DataIntegrityViolationException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            errors.reject(CONFLICT, new Object[] {page}, ConflictException.CHANGED);
        }
        return refused(HttpStatus.CONFLICT);
    }

    /** Somebody else, or a second press of the button, stored the same record at the same moment. */
    private static boolean isDuplicate(DataIntegrityViolationException e) {
        return e.getMostSpecificCause() instanceof SQLException refused && DUPLICATE.equals(refused.getSQLState());
    }

    private static void reject(BindingResult errors, InvalidInputException e) {
        Object form = errors.getTarget();
        new FieldLabels(form.getClass())
                .fieldOf(e.field())
                .ifPresentOrElse(
                        field -> errors.rejectValue(field, "rule", e.rule()), () -> errors.reject("rule", e.rule()));
    }

    private static boolean refused(HttpStatus status) {
        HttpServletResponse response = request().getResponse();
        if (response != null) {
            response.setStatus(status.value());
        }
        return false;
    }

    private static ServletRequestAttributes request() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
