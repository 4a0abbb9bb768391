package org.sendcasework.assessment.caseload;

import static org.sendcasework.assessment.caseload.CaseloadColumns.ADVICE_REQUESTED_ON;
import static org.sendcasework.assessment.caseload.CaseloadColumns.ADVICE_RETURNED;
import static org.sendcasework.assessment.caseload.CaseloadColumns.ASSESS_DECIDED_ON;
import static org.sendcasework.assessment.caseload.CaseloadColumns.DATE_OF_BIRTH;
import static org.sendcasework.assessment.caseload.CaseloadColumns.DATE_RECEIVED;
import static org.sendcasework.assessment.caseload.CaseloadColumns.DRAFT_SERVED_ON;
import static org.sendcasework.assessment.caseload.CaseloadColumns.FAMILY_NAME;
import static org.sendcasework.assessment.caseload.CaseloadColumns.GIVEN_NAME;
import static org.sendcasework.assessment.caseload.CaseloadColumns.ISSUE_DECIDED_ON;
import static org.sendcasework.assessment.caseload.CaseloadColumns.PARENT_ADDRESS;
import static org.sendcasework.assessment.caseload.CaseloadColumns.PARENT_EMAIL;
import static org.sendcasework.assessment.caseload.CaseloadColumns.PARENT_NAME;
import static org.sendcasework.assessment.caseload.CaseloadColumns.PHASE;
import static org.sendcasework.assessment.caseload.CaseloadColumns.POSTCODE;
import static org.sendcasework.assessment.caseload.CaseloadColumns.PREFERRED_CONTACT;
import static org.sendcasework.assessment.caseload.CaseloadColumns.PRIMARY_NEED;
import static org.sendcasework.assessment.caseload.CaseloadColumns.REPLY_ON;
import static org.sendcasework.assessment.caseload.CaseloadColumns.REQUESTED_BY;
import static org.sendcasework.assessment.caseload.CaseloadColumns.REQUIRED;
import static org.sendcasework.assessment.caseload.CaseloadColumns.ROUTE;
import static org.sendcasework.assessment.caseload.CaseloadColumns.SETTING_URN;
import static org.sendcasework.assessment.caseload.CaseloadColumns.SOURCE_REFERENCE;
import static org.sendcasework.assessment.caseload.CaseloadColumns.WHAT_IS_ASKED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.RequestRoute;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;

/** One row of a caseload file, read and checked as far as it can be without looking anything up. */
record CaseloadRow(
        NewCase details,
        String primaryNeed,
        CaseloadPhase phase,
        LocalDate assessDecidedOn,
        LocalDate adviceRequestedOn,
        Map<AdviceKind, LocalDate> adviceReturned,
        LocalDate issueDecidedOn,
        LocalDate draftServedOn,
        LocalDate replyOn) {

    private static final Set<String> SEN2_NEEDS =
            Set.of("SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "HI", "VI", "MSI", "PD", "ASD", "DS", "OTH");
    private static final int LONGEST_CELL = 5000;
    private static final int LONGEST_NAME = 200;

    /**
     * Reads the cells by column name.
     *
     * @throws InvalidInputException naming the column that is wrong
     */
    static CaseloadRow read(Map<String, String> cells, LocalDate today) {
        REQUIRED.forEach(column -> {
            if (text(cells, column) == null) {
                throw new InvalidInputException(column, "must be filled in");
            }
        });
        for (String column : List.of(SOURCE_REFERENCE, REQUESTED_BY, GIVEN_NAME, FAMILY_NAME, PARENT_NAME)) {
            requireAtMost(cells, column, column.equals(SOURCE_REFERENCE) ? 100 : LONGEST_NAME);
        }
        requireAtMost(cells, POSTCODE, 10);
        requireAtMost(cells, PARENT_EMAIL, LONGEST_NAME);
        requireAtMost(cells, WHAT_IS_ASKED, LONGEST_CELL);
        requireAtMost(cells, PARENT_ADDRESS, 500);
        CaseloadPhase phase =
                text(cells, PHASE) == null ? CaseloadPhase.CONSIDERING : code(cells, PHASE, CaseloadPhase.class);
        phase.datesNeeded().forEach(column -> {
            if (text(cells, column) == null) {
                throw new InvalidInputException(column, "must be filled in for a case in phase " + phase);
            }
        });
        LocalDate received = pastDate(cells, DATE_RECEIVED, today);
        CaseloadRow row = new CaseloadRow(
                newCase(cells, received, today),
                need(cells),
                phase,
                pastDate(cells, ASSESS_DECIDED_ON, today),
                pastDate(cells, ADVICE_REQUESTED_ON, today),
                returned(cells, today),
                pastDate(cells, ISSUE_DECIDED_ON, today),
                pastDate(cells, DRAFT_SERVED_ON, today),
                pastDate(cells, REPLY_ON, today));
        row.requireOrder();
        return row;
    }

    private static NewCase newCase(Map<String, String> cells, LocalDate received, LocalDate today) {
        String parent = text(cells, PARENT_NAME);
        String preferred = text(cells, PREFERRED_CONTACT);
        if (preferred != null && !List.of("EMAIL", "POST", "PHONE").contains(preferred)) {
            throw new InvalidInputException(PREFERRED_CONTACT, "must be EMAIL, POST or PHONE");
        }
        String email = text(cells, PARENT_EMAIL);
        String address = text(cells, PARENT_ADDRESS);
        String asked = text(cells, WHAT_IS_ASKED);
        return new NewCase(
                received,
                code(cells, ROUTE, RequestRoute.class),
                text(cells, REQUESTED_BY),
                asked == null ? "Imported from another system" : asked,
                text(cells, GIVEN_NAME),
                text(cells, FAMILY_NAME),
                pastDate(cells, DATE_OF_BIRTH, today),
                text(cells, POSTCODE),
                text(cells, SETTING_URN),
                // Without the name of a parent it is how a young person is reached
                parent == null && email == null && address == null
                        ? null
                        : new NewCase.FamilyContact(parent, email, null, address, preferred),
                text(cells, SOURCE_REFERENCE));
    }

    private static String need(Map<String, String> cells) {
        String need = text(cells, PRIMARY_NEED);
        if (need != null && !SEN2_NEEDS.contains(need)) {
            throw new InvalidInputException(PRIMARY_NEED, "must be a SEN2 need code such as ASD, SLCN or SEMH");
        }
        return need;
    }

    private void requireOrder() {
        LocalDate received = details.dateReceived();
        requireNotBefore(ASSESS_DECIDED_ON, assessDecidedOn, received);
        requireNotBefore(ADVICE_REQUESTED_ON, adviceRequestedOn, received);
        adviceReturned.values().forEach(on -> requireNotBefore(ADVICE_RETURNED, on, adviceRequestedOn));
        requireNotBefore(ISSUE_DECIDED_ON, issueDecidedOn, assessDecidedOn);
        requireNotBefore(DRAFT_SERVED_ON, draftServedOn, issueDecidedOn);
        requireNotBefore(REPLY_ON, replyOn, draftServedOn);
    }

    private static void requireNotBefore(String column, LocalDate date, LocalDate earliest) {
        if (date != null && earliest != null && date.isBefore(earliest)) {
            throw new InvalidInputException(column, "must not be before " + earliest);
        }
    }

    private static Map<AdviceKind, LocalDate> returned(Map<String, String> cells, LocalDate today) {
        Map<AdviceKind, LocalDate> returned = new EnumMap<>(AdviceKind.class);
        String list = text(cells, ADVICE_RETURNED);
        if (list == null) {
            return returned;
        }
        if (text(cells, ADVICE_REQUESTED_ON) == null) {
            throw new InvalidInputException(ADVICE_REQUESTED_ON, "must be filled in when advice was returned");
        }
        for (String entry : list.split(";")) {
            String[] parts = entry.strip().split("=");
            if (parts.length != 2) {
                throw new InvalidInputException(
                        ADVICE_RETURNED, "must be a list such as MEDICAL=2026-10-01;SOCIAL_CARE=2026-10-05");
            }
            AdviceKind kind = code(ADVICE_RETURNED, parts[0].strip(), AdviceKind.class);
            returned.put(kind, pastDate(ADVICE_RETURNED, parts[1].strip(), today));
        }
        return returned;
    }

    private static String text(Map<String, String> cells, String column) {
        String cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    private static void requireAtMost(Map<String, String> cells, String column, int characters) {
        String text = text(cells, column);
        if (text != null && text.length() > characters) {
            throw new InvalidInputException(column, "must not be longer than " + characters + " characters");
        }
    }

    private static LocalDate pastDate(Map<String, String> cells, String column, LocalDate today) {
        String text = text(cells, column);
        return text == null ? null : pastDate(column, text, today);
    }

    private static LocalDate pastDate(String column, String text, LocalDate today) {
        LocalDate date = Inputs.date(column, text);
        Dates.requireNotInFuture(column, date, today);
        return date;
    }

    private static <E extends Enum<E>> E code(Map<String, String> cells, String column, Class<E> type) {
        return code(column, text(cells, column), type);
    }

    private static <E extends Enum<E>> E code(String column, String text, Class<E> type) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    column,
                    "must be one of " + Arrays.toString(type.getEnumConstants()).replaceAll("[\\[\\]]", ""));
        }
    }
}
