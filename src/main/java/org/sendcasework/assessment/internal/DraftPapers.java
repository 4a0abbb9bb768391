package org.sendcasework.assessment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CasePaper.Line;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** What belongs to one draft: each reply of the family, the meetings, the board's agreement, and what came of it. */
@Component
class DraftPapers {

    private final RepresentationRepository representations;
    private final RequestedSettings requested;
    private final FamilyMeetingRepository meetings;
    private final HealthAgreementRepository agreements;
    private final FinalAnswers answers;
    private final DraftTimes times;

    DraftPapers(
            RepresentationRepository representations,
            RequestedSettings requested,
            FamilyMeetingRepository meetings,
            HealthAgreementRepository agreements,
            FinalAnswers answers,
            DraftTimes times) {
        this.representations = representations;
        this.requested = requested;
        this.meetings = meetings;
        this.agreements = agreements;
        this.answers = answers;
        this.times = times;
    }

    List<Line> of(CaseFile caseFile, Plan plan) {
        List<Line> lines = new ArrayList<>();
        representations.findByCaseIdOrderByRecordedAt(caseFile.getId()).stream()
                .filter(said -> said.getPlan().getId().equals(plan.getId()))
                .forEach(said -> add(lines, caseFile, said));
        meetings.findByCaseIdOrderByHeldOn(caseFile.getId()).stream()
                .filter(meeting -> meeting.getPlanId().equals(plan.getId()))
                .map(DraftPapers::meeting)
                .forEach(lines::add);
        agreements.findByCaseIdOrderByAgreedOn(caseFile.getId()).stream()
                .filter(agreement -> agreement.getPlanId().equals(plan.getId()))
                .map(DraftPapers::agreement)
                .forEach(lines::add);
        if (plan.getNamed() != null) {
            lines.add(new Line("section I", named(plan)));
            if (plan.getOtherwiseBecause() != null) {
                lines.add(new Line("education otherwise (section 61)", otherwise(plan)));
            }
            answers.of(caseFile, plan).forEach(lines::add);
        }
        return lines;
    }

    private void add(List<Line> lines, CaseFile caseFile, Representation said) {
        lines.add(new Line("the family’s reply", reply(caseFile, said)));
        if (said.getSaid() != null) {
            lines.add(new Line("what the family says", said.getSaid()));
        }
    }

    private String reply(CaseFile caseFile, Representation said) {
        if (said.getReceivedOn() == null) {
            return "None in the fifteen days, recorded by " + said.getRecordedBy() + ".";
        }
        StringBuilder reply = new StringBuilder(Texts.words(said.getReply()))
                .append(", on ")
                .append(Texts.date(said.getReceivedOn()));
        if (!NewRepresentation.WAY_NOT_RECORDED.equals(said.getWay())) {
            reply.append(" (")
                    .append(Texts.words(said.getWay()).toLowerCase(Locale.UK))
                    .append(')');
        }
        reply.append(times.isInTime(said) ? ", in the fifteen days" : ", after the fifteen days");
        requested.of(caseFile).stream()
                .filter(request -> request.getRepresentation().getId().equals(said.getId()))
                .forEach(request -> reply.append(". Asks for ").append(request.getAskedAs()));
        if (said.isMeetingAsked()) {
            reply.append(". Asks for a meeting");
        }
        if (said.isPersonalBudgetAsked()) {
            reply.append(". Asks for a personal budget");
        }
        if (said.isNothingMore()) {
            reply.append(". Has nothing more to say, as shown by: ").append(said.getNothingMoreShownBy());
        }
        reply.append(". Recorded by ").append(said.getRecordedBy()).append('.');
        if (said.getAnsweredBy() != null) {
            reply.append(" Answered by ").append(said.getAnsweredBy()).append('.');
        }
        return reply.toString();
    }

    private static Line meeting(FamilyMeeting meeting) {
        String by = " Recorded by " + meeting.getRecordedBy() + ".";
        return meeting.getOutcome() == FamilyMeeting.Outcome.HELD
                ? new Line(
                        "meeting on " + Texts.date(meeting.getHeldOn()),
                        meeting.getAgreed() + " There were: " + meeting.getAttended() + "." + by)
                : new Line(
                        "meeting given up by the family in writing on " + Texts.date(meeting.getHeldOn()),
                        meeting.getAgreed() + by);
    }

    private static Line agreement(HealthAgreement agreement) {
        return new Line(
                "the integrated care board’s agreement to section G",
                agreement.getAgreedBy() + ", on " + Texts.date(agreement.getAgreedOn()) + ", recorded by "
                        + agreement.getRecordedBy() + ": " + agreement.getSectionG());
    }

    private static String named(Plan plan) {
        String text = PlanTexts.sectionI(plan);
        if (plan.getHomeEducationRequestedOn() != null) {
            text += ", asked for on " + Texts.date(plan.getHomeEducationRequestedOn());
        }
        if (plan.getRefusalGround() != null) {
            text += ". A setting the family asks for is not named: "
                    + Texts.words(plan.getRefusalGround()).toLowerCase(Locale.UK);
        }
        return text;
    }

    private static String otherwise(Plan plan) {
        return plan.getOtherwiseBecause() + " Consulted: " + plan.getOtherwiseConsulted() + ", on "
                + Texts.date(plan.getOtherwiseConsultedOn()) + ".";
    }
}
