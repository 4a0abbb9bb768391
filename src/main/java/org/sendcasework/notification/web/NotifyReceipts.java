package org.sendcasework.notification.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sendcasework.notification.Receipts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door at which GOV.UK Notify tells what became of a message. Its key is the bearer token that is agreed with Notify;
 * without a token the door stays shut.
 */
@RestController
@Hidden
class NotifyReceipts {

    private static final Set<String> FAILURES = Set.of("permanent-failure", "temporary-failure", "technical-failure");

    private final Receipts receipts;
    private final byte[] expected;

    NotifyReceipts(
            Receipts receipts, @Value("${sendcasework.notification.notify.receipt-token:}") String receiptToken) {
        this.receipts = receipts;
        this.expected = receiptToken.isBlank() ? null : ("Bearer " + receiptToken).getBytes(StandardCharsets.UTF_8);
    }

    /** Answers 204 when the receipt is dealt with, and 409 when it is to be repeated. */
    @PostMapping("/api/notify/receipts")
    ResponseEntity<Void> receipt(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestBody Map<String, Object> receipt) {
        if (expected == null || !MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8))) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        UUID messageId;
        try {
            messageId = UUID.fromString(String.valueOf(receipt.get("reference")));
        } catch (IllegalArgumentException notOurs) {
            return ResponseEntity.noContent().build();
        }
        String status = String.valueOf(receipt.get("status"));
        if (status.equals("delivered") || FAILURES.contains(status)) {
            receipts.came(messageId, status.equals("delivered"));
        }
        return ResponseEntity.noContent().build();
    }
}
