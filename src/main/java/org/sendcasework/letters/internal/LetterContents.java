package org.sendcasework.letters.internal;

import static org.sendcasework.letters.internal.Demand.ADVICE_ACCOUNT;
import static org.sendcasework.letters.internal.Demand.ADVICE_ENCLOSED;
import static org.sendcasework.letters.internal.Demand.BORN;
import static org.sendcasework.letters.internal.Demand.CHILD;
import static org.sendcasework.letters.internal.Demand.DISAGREEMENT_RESOLUTION;
import static org.sendcasework.letters.internal.Demand.IF_WRONG;
import static org.sendcasework.letters.internal.Demand.INFORMATION_AND_ADVICE;
import static org.sendcasework.letters.internal.Demand.MEDIATION;
import static org.sendcasework.letters.internal.Demand.REASONS;
import static org.sendcasework.letters.internal.Demand.REGULATION;
import static org.sendcasework.letters.internal.Demand.REPRESENTATIONS;
import static org.sendcasework.letters.internal.Demand.REQUEST;
import static org.sendcasework.letters.internal.Demand.RESPONSIBLE_AUTHORITY;
import static org.sendcasework.letters.internal.Demand.RIGHT_OF_APPEAL;
import static org.sendcasework.letters.internal.Demand.SCHOOLS_AND_COLLEGES;
import static org.sendcasework.letters.internal.Demand.SECTION_I;
import static org.sendcasework.letters.internal.Demand.TIME_LIMITS;
import static org.sendcasework.letters.internal.Demand.VIEWS_AND_EVIDENCE;
import static org.sendcasework.letters.internal.Demand.WORDS;
import static org.sendcasework.letters.internal.Reader.ADVISER;
import static org.sendcasework.letters.internal.Reader.AUTHORITY;
import static org.sendcasework.letters.internal.Reader.FAMILY;
import static org.sendcasework.letters.internal.Reader.FAMILY_ASKED;
import static org.sendcasework.letters.internal.Reader.ICB;
import static org.sendcasework.letters.internal.Reader.OTHER;
import static org.sendcasework.letters.internal.Reader.REFERRER;
import static org.sendcasework.letters.internal.Reader.SETTING;
import static org.sendcasework.letters.internal.Reader.SOCIAL_CARE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sendcasework.casefile.NoticeKind;

/**
 * The table of contents by notice: to whom each goes, what the law demands in it, and where the law says so. It belongs to
 * the program, since a council may change the words of a letter and not what must be in it.
 */
public final class LetterContents {

    private static final String ACT = "Children and Families Act 2014";
    private static final String REGULATIONS = "SEND Regulations 2014";

    /** With a decision that can be appealed: regulations 5(3), 10(3), 14 and the like name the same five things. */
    private static final List<Demand> APPEAL =
            List.of(RIGHT_OF_APPEAL, TIME_LIMITS, MEDIATION, DISAGREEMENT_RESOLUTION, INFORMATION_AND_ADVICE);

    private static final List<Row> ROWS = List.of(
            row(NoticeKind.ACKNOWLEDGEMENT, FAMILY, "our own promise"),
            row(NoticeKind.CONSIDERING_AN_ASSESSMENT, ICB, REGULATIONS + ", regulation 4(2)(a)", BORN),
            row(NoticeKind.CONSIDERING_AN_ASSESSMENT, SOCIAL_CARE, REGULATIONS + ", regulation 4(2)(b)", BORN),
            row(NoticeKind.CONSIDERING_AN_ASSESSMENT, SETTING, REGULATIONS + ", regulation 4(2)(c) and (d)", BORN),
            row(NoticeKind.ASK_FOR_VIEWS, FAMILY, ACT + ", section 36(4) and (7)", VIEWS_AND_EVIDENCE),
            row(NoticeKind.ASK_FOR_VIEWS, FAMILY_ASKED, REGULATIONS + ", regulation 6(1)(a)", REGULATION),
            row(NoticeKind.ASK_FOR_INFORMATION, OTHER, "our own work"),
            row(NoticeKind.WILL_ASSESS, FAMILY, REGULATIONS + ", regulation 5(1)"),
            row(NoticeKind.DECISION_TO_ASSESS, ICB, REGULATIONS + ", regulation 5(2)", BORN),
            row(NoticeKind.DECISION_TO_ASSESS, SOCIAL_CARE, REGULATIONS + ", regulation 5(2)", BORN),
            row(NoticeKind.DECISION_TO_ASSESS, SETTING, REGULATIONS + ", regulation 5(2)", BORN),
            appeal(
                    NoticeKind.REFUSAL_TO_ASSESS,
                    ACT + ", section 36(5); " + REGULATIONS + ", regulation 5(3)",
                    REASONS),
            row(NoticeKind.DECISION_NOT_TO_ASSESS, ICB, REGULATIONS + ", regulation 5(2)", BORN),
            row(NoticeKind.DECISION_NOT_TO_ASSESS, SOCIAL_CARE, REGULATIONS + ", regulation 5(2)", BORN),
            row(NoticeKind.DECISION_NOT_TO_ASSESS, SETTING, REGULATIONS + ", regulation 5(2)", BORN),
            row(NoticeKind.ADVICE_REQUEST, ADVISER, REGULATIONS + ", regulation 6", BORN, REGULATION),
            row(NoticeKind.ADVICE_REQUEST, SOCIAL_CARE, REGULATIONS + ", regulation 6(1)(e)", BORN, REGULATION),
            row(NoticeKind.PROCEEDING_WITHOUT_ADVICE, FAMILY, REGULATIONS + ", regulation 6(1)"),
            row(NoticeKind.WILL_ISSUE, FAMILY, ACT + ", section 37(1)"),
            appeal(
                    NoticeKind.NO_PLAN,
                    ACT + ", section 36(9); " + REGULATIONS + ", regulation 10(3)",
                    REASONS,
                    ADVICE_ENCLOSED,
                    ADVICE_ACCOUNT),
            row(NoticeKind.NO_PLAN, ICB, REGULATIONS + ", regulation 10(2)", BORN),
            row(NoticeKind.NO_PLAN, SETTING, REGULATIONS + ", regulation 10(2)", BORN),
            row(
                    NoticeKind.DRAFT_PLAN,
                    FAMILY,
                    ACT + ", section 38(2); " + REGULATIONS + ", regulation 13(1)",
                    REPRESENTATIONS,
                    SCHOOLS_AND_COLLEGES,
                    ADVICE_ENCLOSED),
            row(NoticeKind.CONSULTATION, SETTING, ACT + ", sections 38(2)(b), 39(2) and 40(3)", BORN),
            appeal(NoticeKind.FINAL_PLAN, REGULATIONS + ", regulations 13(2) and 14", SECTION_I),
            row(NoticeKind.FINAL_PLAN, SETTING, REGULATIONS + ", regulation 13(2)", SECTION_I),
            row(NoticeKind.FINAL_PLAN, ICB, REGULATIONS + ", regulation 13(2)", SECTION_I),
            appeal(NoticeKind.AMENDED_PLAN, REGULATIONS + ", regulations 14 and 22(5)", SECTION_I),
            row(NoticeKind.AMENDED_PLAN, SETTING, REGULATIONS + ", regulation 22(3)", SECTION_I),
            row(NoticeKind.AMENDED_PLAN, ICB, REGULATIONS + ", regulation 22(3)", SECTION_I),
            row(NoticeKind.ORDER_CARRIED_OUT, FAMILY, REGULATIONS + ", regulation 44", WORDS),
            row(NoticeKind.DECISION_CORRECTED, FAMILY, "our own promise"),
            row(NoticeKind.PANEL_DECISION, FAMILY, "our own promise", REASONS),
            row(NoticeKind.PANEL_FEEDBACK, REFERRER, "our own promise"),
            row(NoticeKind.WILL_REASSESS, FAMILY, REGULATIONS + ", regulation 25(1)", REASONS),
            appeal(NoticeKind.REFUSAL_TO_REASSESS, REGULATIONS + ", regulation 25(2)", REASONS),
            appeal(
                    NoticeKind.PLAN_KEPT,
                    ACT + ", section 51(2)(e); " + REGULATIONS + ", regulation 27",
                    REASONS,
                    ADVICE_ENCLOSED,
                    ADVICE_ACCOUNT),
            appeal(NoticeKind.NO_AMENDMENT, REGULATIONS + ", regulations 20(11), 21(11) and 22(4)", REASONS),
            row(
                    NoticeKind.PROPOSED_AMENDMENTS,
                    FAMILY,
                    REGULATIONS + ", regulation 22(2)",
                    REASONS,
                    REPRESENTATIONS,
                    SCHOOLS_AND_COLLEGES),
            appeal(NoticeKind.CEASING, REGULATIONS + ", regulation 31(2) and (3)", REASONS),
            row(NoticeKind.CEASING, SETTING, REGULATIONS + ", regulation 31(2)", BORN),
            row(NoticeKind.CEASING, ICB, REGULATIONS + ", regulation 31(2)", BORN),
            row(NoticeKind.EXCEPTION_TO_A_TIME_LIMIT, FAMILY, "our own promise", WORDS),
            row(NoticeKind.WITHDRAWAL_CONFIRMED, FAMILY, "our own promise", WORDS),
            row(NoticeKind.MOVED_TO_YOUR_AREA, AUTHORITY, "our own work"),
            row(
                    NoticeKind.PASSED_ON,
                    FAMILY,
                    ACT + ", section 24",
                    RESPONSIBLE_AUTHORITY,
                    IF_WRONG,
                    INFORMATION_AND_ADVICE),
            row(NoticeKind.PASSED_ON, AUTHORITY, ACT + ", section 24", BORN, REQUEST),
            row(NoticeKind.OUTSIDE_AGE, FAMILY, ACT + ", section 83(2)", BORN, IF_WRONG, INFORMATION_AND_ADVICE));

    private LetterContents() {}

    /**
     * One line of the table.
     *
     * @param source where the law says so, or that it is our own
     */
    public record Row(NoticeKind notice, Reader reader, String source, List<Demand> demands) {}

    private static Row row(NoticeKind notice, Reader reader, String source, Demand... demands) {
        return new Row(
                notice,
                reader,
                source,
                Stream.concat(Stream.of(CHILD), Stream.of(demands)).toList());
    }

    private static Row appeal(NoticeKind notice, String source, Demand... demands) {
        List<Demand> all = new ArrayList<>(List.of(demands));
        all.addAll(APPEAL);
        return row(notice, FAMILY, source, all.toArray(Demand[]::new));
    }

    /** Every letter that there is. */
    public static List<Row> rows() {
        return ROWS;
    }

    public static Optional<Row> find(NoticeKind notice, Reader reader) {
        return ROWS.stream()
                .filter(row -> row.notice() == notice && row.reader() == reader)
                .findFirst();
    }
}
