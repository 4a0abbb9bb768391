package org.sendcasework.advice;

/** What has become of one request for advice. */
public enum AdviceStatus {
    PROPOSED("Proposed"),
    NOT_ASKED("Not asked, with a reason"),
    EXISTING_ADVICE_SUFFICIENT("Earlier advice is enough, all agree"),
    REQUESTED("Asked"),
    RETURNED("Returned"),
    NIL_RETURN("Nil return"),
    GONE_ON_WITHOUT("Proceeded without it"),
    RECEIVED_AFTERWARDS("Received after we proceeded without it"),
    NEVER_CAME("Never received");

    private final String words;

    AdviceStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
