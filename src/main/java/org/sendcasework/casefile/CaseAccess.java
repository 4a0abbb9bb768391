package org.sendcasework.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendcasework.engine.WithheldWork;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.WorkForAllCases;
import org.sendcasework.shared.ClosedRecordException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Decides which cases the signed-in person may see: the one place that every page, list, count, search, export, form and
 * task asks, where the record is loaded. The groups let a person work on cases at all; this takes single cases away.
 *
 * <p>Work that nobody does by hand, such as a timer or the import, sees every case; so does {@link WorkForAllCases}.
 */
@Component
public class CaseAccess implements WithheldWork {

    private final ObjectProvider<HiddenCases> rules;
    private final CurrentUser currentUser;

    CaseAccess(ObjectProvider<HiddenCases> rules, CurrentUser currentUser) {
        this.rules = rules;
        this.currentUser = currentUser;
    }

    /** The references that are hidden from who acts now; none for work that nobody does by hand. */
    public Set<String> hidden() {
        return !currentUser.isSignedIn() || WorkForAllCases.isUnderWay()
                ? Set.of()
                : referencesWithheldFrom(currentUser.username());
    }

    /** The same for the condition {@code not in (:hidden)} of a query: never empty, since SQL knows no empty list. */
    public Set<String> hiddenInQueries() {
        Set<String> hidden = new HashSet<>(hidden());
        hidden.add("");
        return hidden;
    }

    /**
     * Whether who acts now may see a case.
     *
     * @param reference of the case, or of a mediation or an appeal of it
     */
    public boolean isOpen(String reference) {
        return !hidden().contains(WorkReference.rootOf(reference));
    }

    /**
     * Refuses a case that is hidden from who acts now.
     *
     * @param reference of the case, or of a mediation or an appeal of it
     * @throws ClosedRecordException says why
     */
    public void requireOpen(String reference) {
        String root = WorkReference.rootOf(reference);
        if (!hidden().contains(root)) {
            return;
        }
        String username = currentUser.username();
        throw new ClosedRecordException(rules.stream()
                .filter(rule -> rule.hiddenFrom(username).contains(root))
                .map(HiddenCases::whyHidden)
                .findFirst()
                .orElseGet(this::whyWithheld));
    }

    @Override
    public Set<String> referencesWithheldFrom(String username) {
        return rules.stream()
                .map(rule -> rule.hiddenFrom(username))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    @Override
    public String whyWithheld() {
        return "This case is closed to you. Leave it to another officer.";
    }
}
