package org.sendcasework.mediation.appeal;

import java.util.List;
import java.util.Optional;
import org.sendcasework.casefile.CaseAccess;
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
    private final CaseAccess access;

    Appeals(AppealRepository appeals, CaseAccess access) {
        this.appeals = appeals;
        this.access = access;
    }

    /** For a change; its version shows whether someone else changed it at the same time. */
    Appeal toChange(String reference) {
        Appeal appeal = opened(appeals.findWithLockByReference(reference), reference);
        appeal.requireOpen();
        return appeal;
    }

    /**
     * The appeal.
     *
     * @throws NotFoundException if there is none
     * @throws org.sendcasework.shared.ClosedRecordException if who acts now may not see its case
     */
    @Transactional(readOnly = true)
    public Appeal byReference(String reference) {
        return opened(appeals.findByReference(reference), reference);
    }

    private Appeal opened(Optional<Appeal> found, String reference) {
        Appeal appeal = found.orElseThrow(() -> new NotFoundException("There is no appeal " + reference + "."));
        access.requireOpen(appeal.getCaseReference());
        return appeal;
    }

    /** Every appeal of a case, the first one first. */
    @Transactional(readOnly = true)
    public List<Appeal> of(String caseReference) {
        access.requireOpen(caseReference);
        return appeals.findByCaseReferenceOrderByReference(caseReference);
    }

    /**
     * A page of appeals.
     *
     * @param open true for open ones, false for ended ones, null for both
     */
    @Transactional(readOnly = true)
    public Page<Appeal> list(Boolean open, Pageable page) {
        return appeals.all(open, access.hiddenInQueries(), page);
    }
}
