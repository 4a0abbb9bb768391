package org.sendcasework.referral.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.referral.NamedChild;
import org.sendcasework.referral.Need;
import org.sendcasework.referral.NewReferral;
import org.sendcasework.referral.ReferralIntake;
import org.sendcasework.referral.ReferralSubject;
import org.sendcasework.referral.Situation;
import org.sendcasework.referral.TriageOutcome;
import org.sendcasework.referral.internal.EahDirectory;
import org.sendcasework.referral.internal.EahReferrals;
import org.sendcasework.referral.internal.ReferralStatus;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The entry point for other programs, such as a council's web form. It answers without personal data. */
@RestController
@RequestMapping("/api/eah/referrals")
@Tag(name = "Experts at Hand", description = "Referrals from settings. Most referrals do not name a child")
class ReferralApi {

    private final EahReferrals referrals;
    private final ReferralIntake intake;
    private final EahDirectory directory;
    private final DeadlineLedger ledger;

    ReferralApi(EahReferrals referrals, ReferralIntake intake, EahDirectory directory, DeadlineLedger ledger) {
        this.referrals = referrals;
        this.intake = intake;
        this.directory = directory;
        this.ledger = ledger;
    }

    /** A referral as another program sends it; {@code child} and {@code childrenDeclared} go with their subject. */
    record Asked(
            @NotBlank @Pattern(regexp = "[0-9]{6}", message = "must be a six-digit URN") String settingUrn,
            @NotNull @PastOrPresent LocalDate receivedOn,
            @NotBlank @Size(max = 200) String askedBy,
            @NotNull ReferralSubject subject,
            Integer childrenDeclared,
            @Valid Child child,
            @NotNull Need need,
            @NotNull Situation situation,
            @NotBlank @Size(max = 4000) String whatIsAsked,
            @Size(max = 4000) String whatWasTried) {}

    /** A child, named with consent. */
    record Child(
            @NotBlank @Size(max = 200) String givenName,
            @NotBlank @Size(max = 200) String familyName,
            @NotNull @PastOrPresent LocalDate dateOfBirth,
            LocalDate consentOn,
            @Size(max = 200) String consentBy) {}

    /** The state of a referral. */
    record State(
            String reference, ReferralStatus status, LocalDate triageBy, TriageOutcome outcome, LocalDate closedOn) {}

    @Operation(
            summary = "Ask for help",
            description = "Records a referral and starts its triage. A child is named only with consent.")
    @PostMapping
    ResponseEntity<State> ask(@Valid @RequestBody Asked asked) {
        boolean own = directory.seesAll()
                || directory.ownSettings().stream()
                        .anyMatch(setting -> setting.getUrn().equals(asked.settingUrn()));
        if (!own) {
            throw new InvalidInputException("settingUrn", "is not an open setting that this account can act for");
        }
        Child child = asked.child();
        EahReferral opened = intake.register(new NewReferral(
                NewReferral.Channel.API,
                asked.settingUrn(),
                asked.receivedOn(),
                asked.askedBy(),
                asked.subject(),
                asked.childrenDeclared(),
                child == null
                        ? null
                        : new NamedChild(
                                child.givenName(),
                                child.familyName(),
                                child.dateOfBirth(),
                                child.consentOn(),
                                child.consentBy()),
                asked.need(),
                asked.situation(),
                asked.whatIsAsked(),
                asked.whatWasTried()));
        return ResponseEntity.created(URI.create("/api/eah/referrals/" + opened.getReference()))
                .body(state(opened));
    }

    @Operation(summary = "Where a referral stands")
    @GetMapping("/{reference}")
    State state(@PathVariable String reference) {
        return state(directory.visible(reference));
    }

    private State state(EahReferral referral) {
        return new State(
                referral.getReference(),
                referral.getStatus(),
                ledger.find(referral.getReference(), referrals.triageStandard(referral))
                        .orElseThrow()
                        .getDueDate(),
                referral.getOutcome(),
                referral.getClosedOn());
    }
}
