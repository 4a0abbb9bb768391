package org.sendcasework.assessment.caseload;

import java.util.List;

/** The columns of a caseload file, as its first line spells them. */
final class CaseloadColumns {

    static final String SOURCE_REFERENCE = "source_reference";
    static final String DATE_RECEIVED = "date_received";
    static final String ROUTE = "route";
    static final String REQUESTED_BY = "requested_by";
    static final String WHAT_IS_ASKED = "what_is_asked";
    static final String GIVEN_NAME = "given_name";
    static final String FAMILY_NAME = "family_name";
    static final String DATE_OF_BIRTH = "date_of_birth";
    static final String POSTCODE = "postcode";
    static final String SETTING_URN = "setting_urn";
    static final String PARENT_NAME = "parent_name";
    static final String PARENT_EMAIL = "parent_email";
    static final String PARENT_ADDRESS = "parent_address";
    static final String PREFERRED_CONTACT = "preferred_contact";
    static final String PRIMARY_NEED = "primary_need";
    static final String PHASE = "phase";
    static final String ASSESS_DECIDED_ON = "assess_decided_on";
    static final String ADVICE_REQUESTED_ON = "advice_requested_on";
    static final String ADVICE_RETURNED = "advice_returned";
    static final String ISSUE_DECIDED_ON = "issue_decided_on";
    static final String DRAFT_SERVED_ON = "draft_served_on";
    static final String REPLY_ON = "reply_on";

    static final List<String> ALL = List.of(
            SOURCE_REFERENCE,
            DATE_RECEIVED,
            ROUTE,
            REQUESTED_BY,
            WHAT_IS_ASKED,
            GIVEN_NAME,
            FAMILY_NAME,
            DATE_OF_BIRTH,
            POSTCODE,
            SETTING_URN,
            PARENT_NAME,
            PARENT_EMAIL,
            PARENT_ADDRESS,
            PREFERRED_CONTACT,
            PRIMARY_NEED,
            PHASE,
            ASSESS_DECIDED_ON,
            ADVICE_REQUESTED_ON,
            ADVICE_RETURNED,
            ISSUE_DECIDED_ON,
            DRAFT_SERVED_ON,
            REPLY_ON);

    static final List<String> REQUIRED =
            List.of(SOURCE_REFERENCE, DATE_RECEIVED, ROUTE, REQUESTED_BY, GIVEN_NAME, FAMILY_NAME, DATE_OF_BIRTH);

    private CaseloadColumns() {}
}
