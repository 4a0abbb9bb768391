package org.sendcasework.panel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sendcasework.casefile.CaseAccess;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What the signed-in user may see and do on the pages of the panels. Officers of the authority see every sitting;
 * members from partner services see those they take part in, and nobody an item in which there is an interest.
 */
@Component
public class PanelAccess {

    private final Panels panels;
    private final Sittings sittings;
    private final Interests interests;
    private final CaseAccess cases;
    private final CurrentUser currentUser;
    private final Clock clock;

    PanelAccess(
            Panels panels,
            Sittings sittings,
            Interests interests,
            CaseAccess cases,
            CurrentUser currentUser,
            Clock clock) {
        this.panels = panels;
        this.sittings = sittings;
        this.interests = interests;
        this.cases = cases;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    private boolean isOfficer() {
        return Groups.CASE_FILE_READERS.stream().anyMatch(currentUser::isIn);
    }

    /** Whether panels can be set up and their terms and members changed. */
    public boolean mayConstitute() {
        return currentUser.isIn(Groups.MANAGERS);
    }

    public void requireMayConstitute() {
        require(mayConstitute());
    }

    /** Whether sittings can be planned, opened and closed, and attendance and discussion recorded. */
    public boolean mayRun() {
        return currentUser.isIn(Groups.MANAGERS) || currentUser.isIn(Groups.PANEL);
    }

    public void requireMayRun() {
        require(mayRun());
    }

    /** Whether published figures can be read. */
    public boolean mayReadStatistics() {
        return isOfficer() || currentUser.isIn(Groups.ANALYSTS);
    }

    public void requireMayReadStatistics() {
        require(mayReadStatistics());
    }

    /** Those of the panels that the user may see. */
    public List<Panel> visiblePanels(List<Panel> all) {
        if (isOfficer()) {
            return all;
        }
        Set<UUID> own = panels.panelsOf(currentUser.username(), LocalDate.now(clock));
        return all.stream().filter(panel -> own.contains(panel.getId())).toList();
    }

    public void requireMaySee(Panel panel) {
        require(!visiblePanels(List.of(panel)).isEmpty());
    }

    public boolean maySee(Sitting sitting) {
        return isOfficer() || sittings.takesPart(sitting, currentUser.username());
    }

    public void requireMaySee(Sitting sitting) {
        require(maySee(sitting));
    }

    /** Those of the sittings that the user may see, so that no list shows more than a page. */
    public List<Sitting> visible(List<Sitting> all) {
        return isOfficer() ? all : sittings.withPart(all, currentUser.username());
    }

    /** Stops people who may not see an item: people outside its sitting, and people with an interest. */
    public void requireMaySee(AgendaItem item) {
        requireMaySee(sittings.byId(item.getSittingId()));
        require(!interests.isMine(item.getQuestion().getId()));
        cases.requireOpen(item.getQuestion().getCaseReference());
    }

    /** Stops people who may not read the record of a decision. */
    public void requireMayReadRecord(String caseReference) {
        require(isOfficer());
        cases.requireOpen(caseReference);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("Not for this user");
        }
    }
}
