package org.sendcasework.assessment.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a program's request once, however often it is sent. */
@Service
@Transactional
public class IdempotentRequests {

    private final IdempotentRequestRepository known;
    private final AssessmentRequests requests;
    private final CaseFiles caseFiles;
    private final DeadlineLedger ledger;
    private final CurrentUser currentUser;
    private final ObjectMapper json;

    IdempotentRequests(
            IdempotentRequestRepository known,
            AssessmentRequests requests,
            CaseFiles caseFiles,
            DeadlineLedger ledger,
            CurrentUser currentUser,
            ObjectMapper json) {
        this.known = known;
        this.requests = requests;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.json = json;
    }

    /**
     * The case and its statutory deadlines.
     *
     * @param isNew whether this request opened it
     */
    public record Result(String reference, LocalDate decideBy, LocalDate finalPlanBy, boolean isNew) {}

    /**
     * Opens a case, or finds the one that this key opened before.
     *
     * @throws ConflictException if the key was used with another body, or the council's own reference is known
     */
    public Result register(String key, Object body, NewCase details) {
        IdempotentRequest.Key id = new IdempotentRequest.Key(currentUser.username(), key);
        String sha256 = sha256(body);
        Optional<IdempotentRequest> before = known.findById(id);
        if (before.isPresent()) {
            if (!before.get().hasBody(sha256)) {
                throw new ConflictException(
                        "This Idempotency-Key was used with another body. Send a new request with a new key.");
            }
            return result(before.get().caseReference(), false);
        }
        if (details.sourceReference() != null && caseFiles.hasSourceReference(details.sourceReference())) {
            throw new ConflictException("A case with sourceReference " + details.sourceReference()
                    + " already exists. Look it up instead of sending it again.");
        }
        String reference = requests.register(details).getReference();
        known.save(new IdempotentRequest(id, sha256, reference));
        return result(reference, true);
    }

    private Result result(String reference, boolean isNew) {
        return new Result(
                reference, due(reference, AssessmentRules.DECIDE), due(reference, AssessmentRules.FINAL), isNew);
    }

    private LocalDate due(String reference, RuleCode rule) {
        return ledger.find(reference, rule).orElseThrow().getDueDate();
    }

    private String sha256(Object body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("A body that was read can be written and hashed", e);
        }
    }
}
