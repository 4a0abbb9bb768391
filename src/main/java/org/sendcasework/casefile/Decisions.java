package org.sendcasework.casefile;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sendcasework.casefile.internal.CaseFileRepository;
import org.sendcasework.casefile.internal.DecisionCriterionRepository;
import org.sendcasework.casefile.internal.DecisionRepository;
import org.sendcasework.casefile.internal.LegalCriterionRepository;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of decisions: the legal test part by part, the look of a second officer, and corrections. */
@Service
@Transactional
public class Decisions {

    private static final int LONGEST = 5000;

    private final DecisionRepository decisions;
    private final DecisionCriterionRepository criteria;
    private final LegalCriterionRepository law;
    private final CaseFileRepository cases;
    private final CaseRecords records;
    private final ReasonsAndTest reasonsAndTest;
    private final CurrentUser currentUser;
    private final Clock clock;

    Decisions(
            DecisionRepository decisions,
            DecisionCriterionRepository criteria,
            LegalCriterionRepository law,
            CaseFileRepository cases,
            CaseRecords records,
            ReasonsAndTest reasonsAndTest,
            CurrentUser currentUser,
            Clock clock) {
        this.decisions = decisions;
        this.criteria = criteria;
        this.law = law;
        this.cases = cases;
        this.records = records;
        this.reasonsAndTest = reasonsAndTest;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The parts of the test that the law sets for this kind of decision on a day, in their order. */
    @Transactional(readOnly = true)
    public List<LegalCriterion> test(Decision.Kind kind, LocalDate on) {
        return law.findByKindOrderByPlace(kind).stream()
                .filter(part -> part.isInForceOn(on))
                .toList();
    }

    /**
     * Records a decision of the signed-in officer and adds it to the timeline.
     *
     * @throws InvalidInputException if a part of the test is none of the law in force on the day
     */
    public Decision record(CaseFile caseFile, NewDecision made) {
        Map<String, LegalCriterion> parts = test(made.kind(), made.decidedOn()).stream()
                .collect(Collectors.toMap(LegalCriterion::getCode, Function.identity()));
        for (NewDecision.Judged judged : made.test()) {
            if (!parts.containsKey(judged.code())) {
                throw new InvalidInputException("test", "has no part " + judged.code() + " on " + made.decidedOn());
            }
        }
        Decision decision = records.decide(caseFile, made, words(made, parts));
        made.test()
                .forEach(judged -> criteria.save(new DecisionCriterion(
                        decision.getId(), parts.get(judged.code()), judged.met(), judged.evidence())));
        return decision;
    }

    private static String words(NewDecision made, Map<String, LegalCriterion> parts) {
        if (made.test().isEmpty()) {
            return "The law set no test that had to be judged: nothing that was asked for was refused.";
        }
        List<String> sentences = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        for (NewDecision.Judged judged : made.test()) {
            sentences.add(parts.get(judged.code()).getWords() + ": " + (judged.met() ? "yes" : "no") + ".");
            if (judged.evidence() != null) {
                shown.add(judged.evidence());
            }
        }
        sentences.addAll(shown);
        return String.join(" ", sentences);
    }

    @Transactional(readOnly = true)
    public Decision byId(UUID id) {
        return decisions.findById(id).orElseThrow(() -> new NotFoundException("There is no such decision."));
    }

    /** The case that a decision belongs to. */
    @Transactional(readOnly = true)
    public CaseFile caseOf(Decision decision) {
        return cases.findById(decision.getCaseId()).orElseThrow();
    }

    /** The legal test of a decision, part by part; empty for a decision that was imported from another system. */
    @Transactional(readOnly = true)
    public List<DecisionCriterion> testOf(Decision decision) {
        return criteria.findByDecisionIdOrderByPlace(decision.getId());
    }

    /** The version of the record that counts, which is the last correction of this one or itself. */
    @Transactional(readOnly = true)
    public Decision latestVersion(Decision decision) {
        Decision latest = decision;
        Optional<Decision> next = decisions.findByCorrectsId(latest.getId());
        while (next.isPresent()) {
            latest = next.get();
            next = decisions.findByCorrectsId(latest.getId());
        }
        return latest;
    }

    /**
     * The versions that count of several records, by the id of the record asked for; one query for each time that one of
     * them was corrected.
     */
    @Transactional(readOnly = true)
    public Map<UUID, Decision> latestVersions(Collection<UUID> ids) {
        Map<UUID, Decision> latest =
                decisions.findAllById(ids).stream().collect(Collectors.toMap(Decision::getId, Function.identity()));
        Map<UUID, UUID> askedBy = latest.keySet().stream().collect(Collectors.toMap(id -> id, id -> id));
        while (!askedBy.isEmpty()) {
            Map<UUID, UUID> corrected = new HashMap<>();
            for (Decision next : decisions.findByCorrectsIdIn(askedBy.keySet())) {
                UUID asked = askedBy.get(next.getCorrectsId());
                latest.put(asked, next);
                corrected.put(next.getId(), asked);
            }
            askedBy = corrected;
        }
        return latest;
    }

    /** The legal tests of several decisions, in one query, each in its order. */
    @Transactional(readOnly = true)
    public List<DecisionCriterion> testsOf(Collection<UUID> decisionIds) {
        return criteria.findByDecisionIdInOrderByPlace(decisionIds);
    }

    /** The versions before this one, the latest of them first. */
    @Transactional(readOnly = true)
    public List<Decision> earlierVersions(Decision decision) {
        List<Decision> earlier = new ArrayList<>();
        UUID before = decision.getCorrectsId();
        while (before != null) {
            Decision version = byId(before);
            earlier.add(version);
            before = version.getCorrectsId();
        }
        return earlier;
    }

    /**
     * Records the look of a second officer at a refusal.
     *
     * @throws InvalidInputException if it is the officer who decided
     */
    public Decision review(UUID id, boolean agreed, String note) {
        Decision decision = byId(id);
        if (currentUser.username().equals(decision.getDecidedBy())) {
            throw new InvalidInputException(
                    "reviewAnswer", "a refusal must be reviewed by an officer other than the one who decided");
        }
        decision.reviewed(currentUser.username(), clock.instant(), agreed, Inputs.text("reviewNote", note, LONGEST));
        records.note(
                caseOf(decision),
                "DECISION",
                decision.getKind().words() + ": a second officer "
                        + (agreed ? "agreed to the refusal. " : "sent the refusal back. ") + note);
        return decision;
    }

    /**
     * Corrects a record: its words, its test, its ticked reasons and its value. The version before stays as it was, and so
     * does every letter that was sent.
     *
     * @param version the version the manager saw; another one is a conflict
     * @throws InvalidInputException if no reason is given, test, reasons and outcome contradict each other, or the person
     *     is not a manager
     */
    public Decision correct(UUID id, Integer version, DecisionCorrection correction) {
        DecisionCorrection checked = checked(id, version, correction);
        Decision before = byId(id);
        List<DecisionCriterion> test = testOf(before);
        Decision corrected = decisions.save(
                new Decision(before, checked, words(before, test, checked), currentUser.username(), clock.instant()));
        test.forEach(part -> criteria.save(
                part.of(corrected.getId(), checked.partsMet().contains(part.getCode()), checked.evidence())));
        records.note(
                caseOf(before), "DECISION", before.getKind().words() + ": the record was corrected. " + checked.why());
        return corrected;
    }

    /** The correction as it would be stored, or what is wrong with it, as {@link #correct}. Nothing is changed. */
    @Transactional(readOnly = true)
    public DecisionCorrection checked(UUID id, Integer version, DecisionCorrection correction) {
        if (!currentUser.isIn(Groups.MANAGERS)) {
            throw new InvalidInputException("why", "a recorded decision is corrected by a manager");
        }
        Decision before = byId(id);
        DecisionCorrection checked = new DecisionCorrection(
                Inputs.text("reasons", correction.reasons(), LONGEST),
                optional("conditions", correction.conditions()),
                correction.partsMet(),
                optional("evidence", correction.evidence()),
                reasonCodes(before, correction),
                checkedValue(before, correction.value()),
                Inputs.text("why", correction.why(), LONGEST));
        ConflictException.unlessSame(version, before.getVersion());
        if (decisions.findByCorrectsId(id).isPresent()) {
            throw new ConflictException("This record was corrected already. Open its latest version, and correct that"
                    + " one if it is still wrong.");
        }
        requireTestFits(before, checked);
        return checked;
    }

    private static String optional(String field, String text) {
        return text == null || text.isBlank() ? null : Inputs.text(field, text, LONGEST);
    }

    /** A ground of section 39(4) is part of the test and reason in one; other decisions without a list keep their codes. */
    private List<String> reasonCodes(Decision before, DecisionCorrection correction) {
        if (before.isRefusal() && before.getKind() == Decision.Kind.WHAT_THE_PLAN_NAMES) {
            return correction.partsMet();
        }
        boolean asked =
                before.isRefusal() && !reasonsAndTest.of(before.getKind()).isEmpty();
        return asked ? correction.reasonCodes() : ReasonsAndTest.codes(before);
    }

    private static BigDecimal checkedValue(Decision before, BigDecimal value) {
        if (before.getValueGbp() == null) {
            if (value != null) {
                throw new InvalidInputException("value", "this decision has no value");
            }
            return null;
        }
        if (value == null || value.signum() < 0) {
            throw new InvalidInputException("value", "enter the value in pounds a year");
        }
        return value;
    }

    private void requireTestFits(Decision before, DecisionCorrection checked) {
        List<DecisionCriterion> test = testOf(before);
        for (String code : checked.partsMet()) {
            if (test.stream().noneMatch(part -> part.getCode().equals(code))) {
                throw new InvalidInputException("partsMet", "the test of this decision has no part " + code);
            }
        }
        boolean judgedAnew = test.stream()
                .anyMatch(part -> part.isMet() != checked.partsMet().contains(part.getCode()));
        if (judgedAnew && checked.evidence() == null) {
            throw new InvalidInputException("evidence", "enter what shows the new answer to this part of the test");
        }
        boolean asksReasons = !reasonsAndTest.of(before.getKind()).isEmpty();
        if (before.isRefusal() && asksReasons && checked.reasonCodes().isEmpty()) {
            throw new InvalidInputException("reasonCodes", "choose at least one reason for the refusal");
        }
        if (!test.isEmpty()) {
            reasonsAndTest.requireConsistent(
                    before.getKind(),
                    before.isRefusal(),
                    test.stream()
                            .map(part -> new NewDecision.Judged(
                                    part.getCode(), checked.partsMet().contains(part.getCode()), part.getEvidence()))
                            .toList(),
                    checked.reasonCodes(),
                    new ReasonsAndTest.Fields("partsMet", "reasonCodes"));
        }
    }

    private static String words(Decision before, List<DecisionCriterion> test, DecisionCorrection checked) {
        if (test.isEmpty()) {
            return before.getLegalTest();
        }
        List<String> sentences = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        for (DecisionCriterion part : test) {
            boolean met = checked.partsMet().contains(part.getCode());
            sentences.add(part.getWords() + ": " + (met ? "yes" : "no") + ".");
            String evidence = met == part.isMet() ? part.getEvidence() : checked.evidence();
            if (evidence != null) {
                shown.add(evidence);
            }
        }
        sentences.addAll(shown);
        return String.join(" ", sentences);
    }
}
