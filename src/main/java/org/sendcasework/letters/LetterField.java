package org.sendcasework.letters;

import java.util.Arrays;
import java.util.Optional;

/** What a letter can say besides the fixed words of its template. Each has a made-up value for the preview. */
public enum LetterField {
    AUTHORITY("authority", "the name of the authority", "Ambershire Council", false),
    AUTHORITY_ADDRESS("authorityAddress", "the address of the authority", "County Hall\nAmberton\nAM1 1AA", false),
    AUTHORITY_PHONE("authorityPhone", "the telephone number of the authority", "01632 960000", false),
    AUTHORITY_EMAIL("authorityEmail", "the e-mail address of the authority", "send@ambershire.example", false),
    OFFICER("officer", "the name of the caseworker", "Casey Archer", false),
    RECIPIENT("recipient", "to whom the letter goes", "Robin Sample", false),
    DATE("date", "the date of the letter", "2 November 2026", false),
    TITLE("title", "the title of the letter", "Title of the letter", false),
    BODY("body", "the letter itself", "The letter itself.", false),

    REFERENCE("reference", "the case number", "EHC-2026-000123", false),
    CHILD("child", "the name of the child or young person", "Alex Sample", false),
    GIVEN_NAME("givenName", "the given name of the child or young person", "Alex", false),
    BORN("born", "the date of birth", "14 May 2018", false),
    TO_A_PARENT("toAParent", "shown in a letter that does not go to the young person", "yes", false),
    RECEIVED_ON("receivedOn", "the day the request was received", "28 September 2026", false),
    PLAN_OF("planOf", "the day of the plan that is in force, where there is one", "3 March 2025", true),
    BROUGHT_BY("broughtBy", "who brought the child to attention without a right to ask", "a health service", true),
    ASSESSED_ON("assessedOn", "the day of an assessment in the six months before", "1 July 2026", true),
    REASSESSED("reassessed", "shown after a re-assessment", "yes", true),
    RESPONSIBLE_AUTHORITY("responsibleAuthority", "the authority that is responsible", "Westshire Council", true),
    REQUESTED_BY("requestedBy", "who made the request", "Robin Sample", false),
    WHAT_IS_ASKED("whatIsAsked", "what the request says", "Please assess Alex.", false),
    DECIDE_BY("decideBy", "the last day to decide whether to assess", "9 November 2026", false),
    FINAL_BY("finalBy", "the last day for the final plan", "15 February 2027", false),

    REASONS("reasons", "the reasons for the decision", "The reasons, in plain English.", true),
    TRIBUNAL(
            "tribunal",
            "the name of the Tribunal",
            "First-tier Tribunal (Special Educational Needs and Disability)",
            true),
    APPEAL_BY("appealBy", "the last day for an appeal without a certificate", "2 January 2027", true),
    MEDIATION_BY("mediationBy", "the last day to contact the mediation adviser", "2 January 2027", true),
    MEDIATION_ADVISER(
            "mediationAdviser",
            "the contact of the mediation adviser",
            "Harbour Mediation, telephone 01632 960100",
            true),
    DISAGREEMENT_RESOLUTION(
            "disagreementResolution",
            "the contact for disagreement resolution",
            "Ambershire Resolution, telephone 01632 960103",
            true),
    INFORMATION_AND_ADVICE(
            "informationAndAdvice",
            "the contact of the information, advice and support service",
            "Ambershire SENDIASS, telephone 01632 960101",
            true),
    LOCAL_OFFER(
            "localOffer",
            "where to find schools and colleges",
            "Ambershire Local Offer, www.ambershire.example/send",
            true),
    ABOUT_THE_PLAN("aboutThePlan", "shown where what a plan says can be appealed", "yes", true),

    RECOMMENDATIONS("recommendations", "shown where the Tribunal can recommend on health and social care", "yes", true),

    TAKEN_UP("takenUp", "shown where an earlier decision no longer stands", "yes", true),
    ATTRIBUTION("attribution", "who changed the earlier decision", "The Tribunal ordered it on 1 October 2026", true),
    ADVICE_TO_ASK("adviceToAsk", "the advice that must be sought", "- Psychological advice (regulation 6(1)(d))", true),
    ADVICE_ACCOUNT(
            "adviceAccount",
            "who was asked for advice and what came",
            "The advice for this assessment: all came.",
            true),
    ADVICE_ENCLOSED(
            "adviceEnclosed",
            "the advice that goes with the letter",
            "- Psychological advice, given on 1 October 2026",
            true),
    ADVICE_NOT_COME("adviceNotCome", "advice that did not come", "social care advice", true),
    REASON_TO_PROCEED("reasonToProceed", "why the case proceeds without it", "Nobody could be found in time.", true),
    TRIED("tried", "what was tried to get the advice", "Two other services were asked.", true),
    DUTY("duty", "what remains of the duty to seek the advice", "We go on asking for it.", true),
    NUMBER("number", "the number of the draft", "1", true),
    REPRESENTATIONS_BY("representationsBy", "the last day for representations", "17 November 2026", true),
    ANSWERS(
            "answers",
            "what the final plan answers to the family",
            "Section F differs from the draft, as you asked.",
            true),
    DECISION("decision", "what was decided", "What was decided, in a few words", false),
    CONDITIONS("conditions", "on what the decision depends", "A place that is free in January.", true),
    TEST("test", "the test, part by part", "- Six months passed: met", false),
    WHAT_WAS_WRONG("whatWasWrong", "what was wrong in an earlier letter", "The hours were given as 15.", true),
    EARLIER_DATE("earlierDate", "the date of the earlier letter", "1 October 2026", true),
    VALUE("value", "the value of what was decided", "£5,000 a year", true),
    WORDS("words", "what the officer wrote", "What the officer wrote.", false),

    SECTION_I("sectionI", "what section I of the plan names", "Fernhill Primary", false),
    SENT_ON("sentOn", "the day the plan was sent", "2 November 2026", false),
    REVIEW_BY("reviewBy", "the day of the first review", "1 November 2027", false),
    INFORMATION("information", "the information that is asked for", "The last report of the school", false),
    ASKED_OF("askedOf", "who is asked", "Ambershire Educational Psychology Service", false),
    ASKED_ON("askedOn", "the day they were asked", "2 November 2026", false),
    REPLY_BY("replyBy", "the day for the reply", "14 December 2026", false),
    REGULATION("regulation", "the regulation under which advice is asked", "6(1)(d)", false),
    WHO_WAS_ASKED("whoWasAsked", "who else was asked and who was not", "We have asked the school for advice.", false),
    DECIDED_ON("decidedOn", "the day of the decision", "1 November 2026", false),
    FEEDBACK("feedback", "what would help another time", "Send the last report.", false),
    FILE_SENT_ON("fileSentOn", "the day the case file was sent", "2 November 2026", false);

    private final String placeholder;
    private final String words;
    private final String sample;
    private final boolean familyOnly;

    LetterField(String placeholder, String words, String sample, boolean familyOnly) {
        this.placeholder = placeholder;
        this.words = words;
        this.sample = sample;
        this.familyOnly = familyOnly;
    }

    /** The name by which a template asks for it. */
    public String placeholder() {
        return placeholder;
    }

    public String words() {
        return words;
    }

    /** A made-up value. */
    public String sample() {
        return sample;
    }

    /** Whether it is the business of the family alone: its rights, the reasons, the advice. */
    public boolean isFamilyOnly() {
        return familyOnly;
    }

    /** The field of that name, if there is one. */
    public static Optional<LetterField> of(String placeholder) {
        return Arrays.stream(values())
                .filter(field -> field.placeholder.equals(placeholder))
                .findFirst();
    }
}
