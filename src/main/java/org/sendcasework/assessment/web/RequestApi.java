package org.sendcasework.assessment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.sendcasework.assessment.internal.IdempotentRequests;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.RequestRoute;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way in for other programs, such as a council's web form. */
@RestController
@RequestMapping("/api/requests")
@Tag(name = "Requests", description = "Requests for an EHC needs assessment")
class RequestApi {

    private static final int SHORTEST_KEY = 8;
    private static final int LONGEST_KEY = 100;

    private final IdempotentRequests requests;

    RequestApi(IdempotentRequests requests) {
        this.requests = requests;
    }

    /** A request for an EHC needs assessment as another program sends it. */
    record NewRequest(
            @NotNull @PastOrPresent LocalDate dateReceived,
            @Schema(
                            description =
                                    "Who asks. A parent, a young person and a school or college have the right to ask (section"
                                            + " 36(1)); anybody else brings the child to attention (section 24). The decision follows in the same time")
                    @NotNull
                    RequestRoute route,
            @NotBlank @Size(max = 200) String requestedBy,
            @NotBlank @Size(max = 5000) String whatIsAsked,
            @NotNull @Valid Child child,
            @Valid Parent parent,
            @Pattern(regexp = "[0-9]{6}", message = "must be a six-digit URN") String settingUrn,
            @Size(max = 100) String sourceReference) {}

    /** The child or young person. */
    record Child(
            @NotBlank @Size(max = 200) String givenName,
            @NotBlank @Size(max = 200) String familyName,
            @NotNull @PastOrPresent LocalDate dateOfBirth,
            @Size(max = 10) String postcode,
            @Schema(
                            description =
                                    "How the date of birth was checked; only for somebody of 25 or more, whose request is"
                                            + " answered as outside the age range")
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Size(max = 500)
                    String ageCheckedHow) {}

    /** Whom to write to: a parent or carer, or without a name a young person over compulsory school age. */
    record Parent(
            @Size(max = 200) String name,
            @Email @Size(max = 200) String email,
            @Size(max = 50) String phone,
            @Size(max = 500) String address,
            @Pattern(regexp = "EMAIL|POST|PHONE", message = "must be EMAIL, POST or PHONE") String preferredContact) {}

    /** The case that was opened and its statutory deadlines. */
    record OpenedCase(String reference, LocalDate decideBy, LocalDate finalPlanBy) {}

    @Operation(
            summary = "Record a request",
            description = "Opens a case and starts its process. Send your own Idempotency-Key. The same key with the "
                    + "same body returns the same case. The same key with another body is refused with 409.")
    @PostMapping
    ResponseEntity<OpenedCase> create(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @Valid @RequestBody NewRequest request) {
        if (idempotencyKey.length() < SHORTEST_KEY || idempotencyKey.length() > LONGEST_KEY) {
            throw new InvalidInputException(
                    "Idempotency-Key", "must have " + SHORTEST_KEY + " to " + LONGEST_KEY + " characters");
        }
        IdempotentRequests.Result result = requests.register(idempotencyKey, request, newCase(request));
        URI location = URI.create("/api/cases/" + result.reference());
        OpenedCase opened = new OpenedCase(result.reference(), result.decideBy(), result.finalPlanBy());
        return result.isNew()
                ? ResponseEntity.created(location).body(opened)
                : ResponseEntity.ok().location(location).body(opened);
    }

    private static NewCase newCase(NewRequest request) {
        Parent parent = request.parent();
        return new NewCase(
                request.dateReceived(),
                request.route(),
                request.requestedBy(),
                request.whatIsAsked(),
                request.child().givenName(),
                request.child().familyName(),
                request.child().dateOfBirth(),
                request.child().postcode(),
                request.settingUrn(),
                parent == null
                        ? null
                        : new NewCase.FamilyContact(
                                parent.name(),
                                parent.email(),
                                parent.phone(),
                                parent.address(),
                                parent.preferredContact()),
                request.sourceReference(),
                request.child().ageCheckedHow());
    }
}
