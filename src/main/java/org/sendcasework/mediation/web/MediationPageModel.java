package org.sendcasework.mediation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendcasework.casefile.ActConfirmations;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineExplainer;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.MediationDefaults;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.mediation.internal.MediationAttendee;
import org.sendcasework.mediation.internal.MediationIcb;
import org.sendcasework.mediation.internal.MediationMoves;
import org.sendcasework.mediation.internal.MediationServices;
import org.sendcasework.mediation.internal.MediationSession;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.StateTag;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a mediation shows. An adviser or mediator sees its referral, never the case file. */
@Component
class MediationPageModel {

    private final Mediations mediations;
    private final MediationDefaults defaults;
    private final MediationMoves moves;
    private final MediationServices services;
    private final CaseFiles caseFiles;
    private final ActConfirmations confirmations;
    private final DeadlineLedger ledger;
    private final DeadlineExplainer explainer;
    private final CurrentUser currentUser;
    private final Clock clock;

    MediationPageModel(
            Mediations mediations,
            MediationDefaults defaults,
            MediationMoves moves,
            MediationServices services,
            CaseFiles caseFiles,
            ActConfirmations confirmations,
            DeadlineLedger ledger,
            DeadlineExplainer explainer,
            CurrentUser currentUser,
            Clock clock) {
        this.mediations = mediations;
        this.defaults = defaults;
        this.moves = moves;
        this.services = services;
        this.caseFiles = caseFiles;
        this.confirmations = confirmations;
        this.ledger = ledger;
        this.explainer = explainer;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A line of the list; {@code due} is the next open date, empty where nothing is due. */
    public record Row(
            String reference,
            String child,
            String decision,
            String adviser,
            String contacted,
            StateTag state,
            String due,
            boolean late) {}

    /** The lines of a page of mediations; what they say about cases, dates and organisations takes one query each. */
    Page<Row> rows(Page<MediationCase> page) {
        LocalDate today = LocalDate.now(clock);
        Map<String, CaseFile> cases =
                caseFiles.byReferences(page.map(MediationCase::getCaseReference).getContent());
        Map<String, Deadline> next = ledger
                .openOf(page.map(MediationCase::getReference).getContent())
                .stream()
                .collect(Collectors.toMap(
                        Deadline::getCaseReference, Function.identity(), (earliest, later) -> earliest));
        Map<String, String> names = services.names();
        return page.map(mediation -> row(
                mediation,
                cases.get(mediation.getCaseReference()),
                names.getOrDefault(mediation.getAdviserCode(), mediation.getAdviserCode()),
                next.get(mediation.getReference()),
                today));
    }

    private static Row row(MediationCase mediation, CaseFile caseFile, String adviser, Deadline next, LocalDate today) {
        return new Row(
                mediation.getReference(),
                caseFile.getPerson().getFullName(),
                mediation.getDecision().words(),
                adviser,
                Texts.date(mediation.getContactedOn()),
                mediation.isOpen()
                        ? StateTag.open(mediation.getStatus().words())
                        : StateTag.off(mediation.getStatus().words()),
                next == null ? "" : Texts.dueDate(next.getDueDate()),
                next != null && next.isMissedOn(today));
    }

    void fill(Model model, MediationCase mediation) {
        CaseFile caseFile = caseFiles.byReference(mediation.getCaseReference());
        List<MediationSession> sessions = mediations.sessions(mediation);
        model.addAttribute("m", mediation);
        model.addAttribute("child", CaseTexts.child(caseFile));
        model.addAttribute("adviser", services.name(mediation.getAdviserCode()));
        model.addAttribute(
                "provider",
                mediation.getProviderCode() == null ? "Not chosen yet" : services.name(mediation.getProviderCode()));
        model.addAttribute("icbs", mediations.icbs(mediation));
        model.addAttribute("sessions", sessions);
        model.addAttribute(
                "attendees",
                mediations.attendees(mediation).stream()
                        .collect(Collectors.groupingBy(MediationAttendee::getSessionId)));
        model.addAttribute("points", mediations.points(mediation));
        model.addAttribute("confirmations", confirmations.about(subjectsOfConfirmations(mediation)));
        model.addAttribute("bodies", services);
        model.addAttribute("dates", explainer.explain(mediation.getReference()));
        model.addAttribute("subjects", subjects(mediation, sessions));
        model.addAttribute("dueOf", dueByPoint(mediation));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("officer", Groups.CASE_FILE_READERS.stream().anyMatch(currentUser::isIn));
        model.addAttribute("certificate", certificate(mediation));
        boolean works = mediation.isOpen() && (currentUser.isOfficer() || currentUser.isIn(Groups.MEDIATION));
        model.addAttribute("mayChange", works && mediation.getHeldOn() == null);
        model.addAttribute("mayMove", works && moves.isMovable(mediation));
        model.addAttribute("maySettle", mediation.isOpen() && currentUser.isOfficer());
        model.addAttribute(
                "thirtyDaysEnded",
                defaults.thirtyDaysEnded(mediation).map(Texts::date).orElse(""));
        model.addAttribute("isAdviser", services.codesOfSignedIn().contains(mediation.getAdviserCode()));
    }

    /** When the certificate was issued, what it says of the thirty days, and who recorded it. */
    private String certificate(MediationCase mediation) {
        if (mediation.getCertificateOn() == null) {
            return mediation.getCertificateRule() == null ? "Not due yet" : "To be issued";
        }
        String words = defaults.words(mediation);
        return Texts.date(mediation.getCertificateOn())
                + (mediation.getCertifiedBy() == null
                        ? ""
                        : ", issued by " + services.name(mediation.getAdviserCode()) + ", recorded by "
                                + mediation.getCertifiedBy())
                + (words.isEmpty() ? "" : ". " + words);
    }

    private List<UUID> subjectsOfConfirmations(MediationCase mediation) {
        return Stream.concat(
                        Stream.of(mediation.getId()),
                        mediations.icbs(mediation).stream().map(MediationIcb::getId))
                .toList();
    }

    private Map<String, String> subjects(MediationCase mediation, List<MediationSession> sessions) {
        Map<String, String> subjects = new HashMap<>();
        mediations
                .icbs(mediation)
                .forEach(icb -> subjects.put(icb.getId().toString(), services.name(icb.getServiceCode())));
        sessions.forEach(session -> subjects.put(session.getId().toString(), "date " + session.getNumber()));
        mediations
                .points(mediation)
                .forEach(point -> subjects.put(point.getId().toString(), "point " + point.getNumber()));
        return subjects;
    }

    private Map<UUID, String> dueByPoint(MediationCase mediation) {
        return mediations.points(mediation).stream()
                .collect(Collectors.toMap(point -> point.getId(), point -> ledger.find(
                                mediation.getReference(),
                                point.getRuleCode(),
                                point.getId().toString())
                        .map(limit -> Texts.dueDate(limit.getDueDate()))
                        .orElse("")));
    }
}
