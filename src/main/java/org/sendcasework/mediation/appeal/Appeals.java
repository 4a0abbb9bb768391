package org.sendcasework.mediation.appeal;

import java.util.List;
import org.sendcasework.shared.NotFoundException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds appeals to the Tribunal. */
@Service("appealService")
@Transactional
public class Appeals {

    private final AppealRepository appeals;

    Appeals(AppealRepository appeals) {
        this.appeals = appeals;
    }

    /** For a change; its version shows whether someone else changed it at the same time. */
    Appeal toChange(String reference) {
        Appeal appeal = appeals.findWithLockByReference(reference)
                .orElseThrow(() -> new NotFoundException("There is no appeal " + reference + "."));
        appeal.requireOpen();
        return appeal;
    }

    /** The appeal, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public Appeal byReference(String reference) {
        return appeals.findByReference(reference)
                .orElseThrow(() -> new NotFoundException("There is no appeal " + reference + "."));
    }

    /** Every appeal of a case, the first one first. */
    @Transactional(readOnly = true)
    public List<Appeal> of(String caseReference) {
        return appeals.findByCaseReferenceOrderByReference(caseReference);
    }

    /**
     * A page of appeals.
     *
     * @param open true for open ones, false for ended ones, null for both
     */
    @Transactional(readOnly = true)
    public Page<Appeal> list(Boolean open, Pageable page) {
        return appeals.all(open, page);
    }
}
