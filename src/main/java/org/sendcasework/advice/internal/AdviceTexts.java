package org.sendcasework.advice.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceStatus;
import org.sendcasework.letters.LetterField;
import org.sendcasework.letters.LetterFields;
import org.sendcasework.shared.Texts;

/** The words of a request for advice, and what became of it. */
public final class AdviceTexts {

    private AdviceTexts() {}

    /** What a letter that asks for advice says, to a body or to the family. */
    public static LetterFields request(AdviceRequest request) {
        return LetterFields.none()
                .with(LetterField.ASKED_OF, request.getAskedOf())
                .with(LetterField.ASKED_ON, request.getRequestedOn())
                .with(LetterField.REGULATION, request.getRegulation());
    }

    /**
     * What the letter that asks the family for its views says. It sets no limit, and names who else is asked and who is
     * not.
     *
     * @param by the day by which it helps to hear from the family
     */
    public static LetterFields askFamily(AdviceRequest request, LocalDate by, List<AdviceRequest> all) {
        return request(request).with(LetterField.REPLY_BY, by).with(LetterField.WHO_WAS_ASKED, asked(all));
    }

    private static String asked(List<AdviceRequest> all) {
        StringBuilder text = new StringBuilder("We have asked for advice from:\n");
        all.stream()
                .filter(request ->
                        request.getRequestedOn() != null && !request.getKind().isFromTheFamily())
                .forEach(request -> text.append("- ").append(who(request)).append('\n'));
        List<AdviceRequest> not = all.stream().filter(AdviceTexts::notAsked).toList();
        if (!not.isEmpty()) {
            text.append("\nWe have not asked:\n");
            not.forEach(request -> text.append("- ")
                    .append(who(request))
                    .append(": ")
                    .append(whyNot(request))
                    .append('\n'));
        }
        return text.toString();
    }

    private static boolean notAsked(AdviceRequest request) {
        return request.getStatus() == AdviceStatus.NOT_ASKED
                || request.getStatus() == AdviceStatus.EXISTING_ADVICE_SUFFICIENT;
    }

    private static String who(AdviceRequest request) {
        return request.getAskedOf().equals(request.getKind().words())
                ? request.getKind().words()
                : request.getKind().words() + " (" + request.getAskedOf() + ")";
    }

    private static String whyNot(AdviceRequest request) {
        return request.getStatus() == AdviceStatus.NOT_ASKED
                ? request.getOverrideReason()
                : request.getEarlierAdvice() == null
                        ? "earlier advice is enough"
                        : "earlier advice is enough, "
                                + request.getEarlierAdvice().words();
    }

    /**
     * Who was asked and what came, who was not asked and why, and what is missing.
     *
     * @param missing the advice that must be there and is not, in words; empty when nothing is missing
     */
    public static String account(List<AdviceRequest> all, String missing) {
        StringBuilder text = new StringBuilder();
        all.stream().filter(request -> request.getRequestedOn() != null).forEach(request -> text.append("- ")
                .append(who(request))
                .append(": asked on ")
                .append(Texts.date(request.getRequestedOn()))
                .append("; ")
                .append(whatCame(request))
                .append(".\n"));
        all.stream().filter(AdviceTexts::notAsked).forEach(request -> text.append("- ")
                .append(who(request))
                .append(": not asked; ")
                .append(whyNot(request).strip().replaceFirst("\\.$", ""))
                .append(".\n"));
        if (text.isEmpty()) {
            return "";
        }
        return "The advice for this assessment:\n" + text
                + (missing.isEmpty()
                        ? "No advice that the law requires is missing.\n"
                        : "Missing is: " + missing + ". We must still seek it and will tell you when it comes.\n");
    }

    private static String whatCame(AdviceRequest request) {
        return switch (request.getStatus()) {
            case RETURNED, RECEIVED_AFTERWARDS -> "it came on " + Texts.date(request.getGivenOn());
            case NIL_RETURN ->
                "the answer of " + Texts.date(request.getGivenOn()) + " was that there is none: "
                        + request.getNilReason().strip().replaceFirst("\\.$", "");
            case GONE_ON_WITHOUT ->
                "it has not come, and we proceeded without it on " + Texts.date(request.getGoneOnOn());
            case NEVER_CAME -> "it never came";
            default -> "it has not come yet";
        };
    }

    /** What the letter says that tells the family that the case proceeds without advice. */
    public static LetterFields proceeding(AdviceRequest request) {
        return request(request)
                .with(LetterField.ADVICE_NOT_COME, request.getKind().words().toLowerCase(Locale.UK))
                .with(LetterField.REASON_TO_PROCEED, request.getGoneOnReason())
                .with(
                        LetterField.TRIED,
                        request.getTries().isEmpty() ? request.getWhatWasTried() : request.triesInWords())
                .with(LetterField.DUTY, duty(request));
    }

    /** The advice that came, each with who gave it and when: what goes with the letters about draft and decision. */
    public static String enclosed(List<AdviceRequest> all) {
        return all.stream()
                .filter(request -> request.getGivenOn() != null)
                .filter(request -> request.getStatus() == AdviceStatus.RETURNED
                        || request.getStatus() == AdviceStatus.RECEIVED_AFTERWARDS)
                .map(request -> "- " + who(request) + ", given on " + Texts.date(request.getGivenOn()))
                .collect(Collectors.joining("\n"));
    }

    /** What remains of the duty, which is not the same for each kind of advice. */
    private static String duty(AdviceRequest request) {
        if (request.getKind().isAlwaysNeeded()) {
            return "The law still requires us to seek this advice (regulation 6(1) and (2) of the SEND Regulations 2014), and"
                    + " we go on asking for it. We cannot refuse a plan while it is missing.";
        }
        return "6(1)(f)".equals(request.getRegulation())
                ? "We go on asking for it."
                : "The law still requires us to seek this advice (regulation " + request.getRegulation()
                        + " of the SEND Regulations 2014), and we go on asking for it.";
    }

    /** Several things in words, such as “a, b and c”. */
    public static String list(List<String> things) {
        return things.size() < 2
                ? String.join("", things)
                : String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.get(things.size() - 1);
    }

    /** Why it was asked or not, what came of it besides the advice itself, and who recorded it. */
    public static String record(AdviceRequest request) {
        List<String> parts = new ArrayList<>();
        add(parts, "Asked under the rules because ", notAsked(request) ? null : request.getBecause());
        add(parts, notAsked(request) ? "Not asked: " : "Asked beside the rules: ", request.getOverrideReason());
        add(
                parts,
                "Earlier advice: ",
                request.getEarlierAdvice() == null
                        ? null
                        : request.getEarlierAdvice().words());
        if (request.getStatus() == AdviceStatus.RETURNED) {
            parts.add(
                    request.getAdvice().discussedWithFamily()
                            ? "Discussed with the family"
                            : "Not discussed with the family");
        }
        add(parts, "No advice to give: ", request.getNilReason());
        if (request.getStatus() == AdviceStatus.REQUESTED) {
            add(parts, "Late; we look again on ", day(request.getLookAgainOn()));
        }
        request.getTries().forEach(tried -> add(parts, "Tried elsewhere: ", tried.words()));
        if (request.getProposedReason() != null) {
            parts.add("Proposed by " + request.getProposedBy() + ": "
                    + request.getProposedReason().strip().replaceFirst("\\.$", ""));
        }
        add(parts, "We proceeded without it on ", day(request.getGoneOnOn()));
        add(parts, "Reason: ", request.getGoneOnReason());
        add(parts, "Decided by ", request.getGoneOnBy());
        add(parts, "Tried before: ", request.getWhatWasTried());
        add(parts, "Settled afterwards: ", outcome(request));
        add(parts, "Recorded by ", request.getRecordedBy());
        return parts.isEmpty() ? "" : String.join(". ", parts) + ".";
    }

    private static String outcome(AdviceRequest request) {
        return request.getOutstandingEffect() == null
                ? null
                : Texts.words(request.getOutstandingEffect()) + ", " + request.getOutstandingReason();
    }

    private static String day(LocalDate day) {
        return day == null ? null : Texts.date(day);
    }

    private static void add(List<String> parts, String lead, String text) {
        if (text != null) {
            parts.add(lead + text.strip().replaceFirst("\\.$", ""));
        }
    }
}
