package org.sendcasework.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.casefile.ChildComparison.Answer;
import org.sendcasework.casefile.internal.CaseFileRepository;
import org.sendcasework.casefile.internal.ChildComparisonRepository;
import org.sendcasework.casefile.internal.ChildMatch;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that could be about the same child: an earlier request, or a twin. They are shown with what they have in common;
 * a person says whether it is one child, and nothing follows before that.
 */
@Service
@Transactional
public class SameChildren {

    /** More than this nobody compares; the latest requests are shown. */
    private static final int MOST = 25;

    private static final Comparator<CaseFile> BY_REQUEST =
            Comparator.comparing(CaseFile::getDateReceived).thenComparing(CaseFile::getReference);

    private final CaseFiles caseFiles;
    private final CaseFileRepository cases;
    private final ChildComparisonRepository comparisons;
    private final CaseRecords records;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final Clock clock;

    SameChildren(
            CaseFiles caseFiles,
            CaseFileRepository cases,
            ChildComparisonRepository comparisons,
            CaseRecords records,
            CaseAccess access,
            CurrentUser currentUser,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.comparisons = comparisons;
        this.records = records;
        this.access = access;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The cases that could be about the same child, and those that were compared before a name or date was corrected;
     * the latest request first, without those that are hidden from the signed-in user.
     */
    @Transactional(readOnly = true)
    public List<PossibleSameChild> of(CaseFile caseFile) {
        List<ChildComparison> said = comparisons.findOfCase(caseFile.getId());
        Set<UUID> compared = said.stream()
                .map(one -> one.otherThan(caseFile.getId()))
                .collect(Collectors.toCollection(HashSet::new));
        Person child = caseFile.getPerson();
        List<CaseFile> others = new ArrayList<>(cases.findLikeChild(
                caseFile.getId(),
                child.getDateOfBirth(),
                ChildMatch.plain(child.getFamilyName()),
                child.getFamilyName().toLowerCase(Locale.UK),
                ChildMatch.plain(child.getPostcode()),
                Limit.of(MOST)));
        others.removeIf(other -> !ChildMatch.between(child, other.getPerson()).isPossible());
        others.forEach(other -> compared.remove(other.getId()));
        others.addAll(cases.findAllById(compared));
        Set<String> hidden = access.hidden();
        return others.stream()
                .filter(other -> !hidden.contains(other.getReference()))
                .sorted(BY_REQUEST.reversed())
                .map(other -> new PossibleSameChild(
                        other, ChildMatch.between(child, other.getPerson()).inWords(), latest(said, caseFile, other)))
                .toList();
    }

    private static ChildComparison latest(List<ChildComparison> latestFirst, CaseFile one, CaseFile other) {
        return latestFirst.stream()
                .filter(said -> said.isOf(one, other))
                .findFirst()
                .orElse(null);
    }

    /** One of those cases, by its reference; otherwise {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public PossibleSameChild of(CaseFile caseFile, String other) {
        return of(caseFile).stream()
                .filter(possible -> possible.other().getReference().equals(other))
                .findFirst()
                .orElseThrow(
                        () -> new NotFoundException("Nothing suggests that " + other + " is about the same child."));
    }

    /** In words for a task: each case with what it has in common, and what was said about it. Empty if there is none. */
    @Transactional(readOnly = true)
    public String inWords(CaseFile caseFile) {
        return of(caseFile).stream()
                .map(possible -> possible.other().getReference() + " ("
                        + possible.why()
                        + (possible.compared() == null
                                ? ""
                                : " – "
                                        + possible.compared()
                                                .getAnswer()
                                                .words()
                                                .toLowerCase(Locale.UK))
                        + ")")
                .collect(Collectors.joining(", "));
    }

    /** Notes on a case that was opened which others could be about its child, however its request came in. */
    public void noteOn(CaseFile opened) {
        String others = inWords(opened);
        if (!others.isEmpty()) {
            records.note(
                    opened,
                    opened.getDateReceived(),
                    "SAME_CHILD",
                    "Other cases may be about the same child, and nobody has compared them yet: " + others + ".");
        }
    }

    /**
     * Records whether two cases are about one child, with who says so and when. Of the two the later request then is one
     * of a child that we had a request for before.
     *
     * @param seen the version of the case that the person saw; another one is a conflict
     * @throws ConflictException if somebody else changed the case in the meantime, or compared it with the other
     */
    public void compare(String reference, String otherReference, Answer answer, Integer seen) {
        ConflictException.unlessSame(seen, caseFiles.byReference(reference).getVersion());
        CaseFile caseFile = caseFiles.toChange(reference);
        PossibleSameChild possible = of(caseFile, otherReference);
        CaseFile other = caseFiles.toChange(otherReference);
        comparisons.saveAndFlush(
                new ChildComparison(caseFile.getId(), other.getId(), answer, currentUser.username(), clock.instant()));
        CaseFile later = BY_REQUEST.compare(caseFile, other) > 0 ? caseFile : other;
        if (answer == Answer.SAME_CHILD) {
            later.askedBefore(true);
        } else if (possible.isSameChild()) {
            later.askedBefore(hasEarlier(later));
        }
        note(caseFile, other, possible.why(), answer);
        note(other, caseFile, possible.why(), answer);
    }

    private void note(CaseFile caseFile, CaseFile other, String why, Answer answer) {
        records.note(
                caseFile,
                "SAME_CHILD",
                other.getReference() + " was compared with this case (" + why + "): "
                        + answer.words().toLowerCase(Locale.UK) + ".");
    }

    /** Whether somebody said of an earlier case that it is about the same child. */
    @Transactional(readOnly = true)
    public boolean hasEarlier(CaseFile caseFile) {
        return of(caseFile).stream()
                .anyMatch(possible -> possible.isSameChild() && BY_REQUEST.compare(possible.other(), caseFile) < 0);
    }
}
