package org.sendcasework.notification.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.UUID;
import org.sendcasework.notification.internal.Receipts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The entry point for delivery receipts of GOV.UK Notify. Its key is the bearer token that is agreed with Notify;
 * without a token no receipt is accepted.
 */
@RestController
@Hidden
class NotifyReceipts {

    private static final Set<String> FAILURES = Set.of("permanent-failure", "temporary-failure", "technical-failure");

    private final Receipts receipts;
    private final ObjectMapper json;
    private final byte[] expected;

    NotifyReceipts(
            Receipts receipts,
            ObjectMapper json,
            @Value("${sendcasework.notification.notify.receipt-token:}") String receiptToken) {
        this.receipts = receipts;
        this.json = json;
        this.expected = receiptToken.isBlank() ? null : ("Bearer " + receiptToken).getBytes(StandardCharsets.UTF_8);
    }

    /** Answers 204 when the receipt is dealt with, and 409 when it is to be repeated. */
    @PostMapping("/api/notify/receipts")
    ResponseEntity<Void> receipt(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            HttpServletRequest request)
            throws IOException {
        if (expected == null || !MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8))) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        // Read only now: nobody without the token can make us parse anything
        JsonNode receipt = json.readTree(request.getInputStream());
        UUID messageId;
        try {
            messageId = UUID.fromString(receipt.path("reference").asText());
        } catch (IllegalArgumentException notOurs) {
            return ResponseEntity.noContent().build();
        }
        String status = receipt.path("status").asText();
        if (status.equals("delivered") || FAILURES.contains(status)) {
            receipts.came(messageId, status.equals("delivered"));
        }
        return ResponseEntity.noContent().build();
    }
}
