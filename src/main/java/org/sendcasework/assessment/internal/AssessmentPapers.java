package org.sendcasework.assessment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sendcasework.assessment.Consultation;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CasePaper;
import org.sendcasework.casefile.CasePaper.Line;
import org.sendcasework.casefile.CasePaperSource;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * The papers of an assessment. The views of the parent and of the child are separate (sections 19 and 36(7)), and so
 * does every reply to a draft.
 */
@Component
class AssessmentPapers implements CasePaperSource {

    private final FamilyViewsRepository views;
    private final EvidenceReviewRepository reviews;
    private final PlanRepository plans;
    private final ConsultationRepository consultations;
    private final DraftPapers drafts;

    AssessmentPapers(
            FamilyViewsRepository views,
            EvidenceReviewRepository reviews,
            PlanRepository plans,
            ConsultationRepository consultations,
            DraftPapers drafts) {
        this.views = views;
        this.reviews = reviews;
        this.plans = plans;
        this.consultations = consultations;
        this.drafts = drafts;
    }

    @Override
    public List<CasePaper> papersOf(CaseFile caseFile) {
        return Stream.of(
                        new CasePaper(CasePaper.Kind.FAMILY_VIEWS, views(caseFile)),
                        new CasePaper(CasePaper.Kind.EVIDENCE, evidence(caseFile)),
                        new CasePaper(CasePaper.Kind.DRAFTS, drafts(caseFile)),
                        new CasePaper(CasePaper.Kind.SETTINGS, replies(caseFile)))
                .filter(paper -> !paper.lines().isEmpty())
                .toList();
    }

    private List<Line> views(CaseFile caseFile) {
        List<Line> lines = new ArrayList<>();
        for (FamilyViews said : views.findByCaseIdOrderByRecordedAt(caseFile.getId())) {
            if (said.getReceivedOn() == null) {
                add(lines, "No views were received. How and when we asked", said.getHowAsked());
            } else {
                add(lines, "Parent or carer", or(said.getParentViews(), "Said nothing"));
                add(lines, "Child or young person", or(said.getChildViews(), "Said nothing"));
                add(lines, "Received", Texts.date(said.getReceivedOn()) + ", recorded by " + said.getRecordedBy());
            }
        }
        return lines;
    }

    private List<Line> evidence(CaseFile caseFile) {
        List<Line> lines = new ArrayList<>();
        for (EvidenceReview review : reviews.findByCaseIdOrderByRecordedAt(caseFile.getId())) {
            add(
                    lines,
                    "Judged on " + Texts.date(review.getReviewedOn()) + " by " + review.getReviewedBy(),
                    Texts.words(review.getJudgement()) + ". " + review.getJudgementReason());
            add(lines, "Graduated response", GraduatedResponse.wordsOf(review.getGraduatedResponse()));
            if (review.getInformationWanted() != null) {
                add(lines, "Asked of " + review.getInformationFrom(), review.getInformationWanted());
                add(lines, "Answer", answer(review));
            }
        }
        return lines;
    }

    private static String answer(EvidenceReview review) {
        if (review.getInformationCame() == null) {
            return "Not yet";
        }
        String came = review.getInformationCame()
                ? "Received on " + Texts.date(review.getInformationCameOn())
                : "It did not come";
        return came + ". " + review.getInformationSummary();
    }

    private List<Line> drafts(CaseFile caseFile) {
        List<Line> lines = new ArrayList<>();
        for (Plan plan : plans.findByCaseIdOrderByDraftNumber(caseFile.getId())) {
            String name = "Version " + plan.getDraftNumber();
            add(
                    lines,
                    name,
                    "Written by " + plan.getDraftedBy() + " on " + Texts.date(plan.getDraftedOn()) + served(plan));
            add(lines, name + ": what changed", plan.getChangeSummary());
            add(lines, name + ": taken back because", plan.getMustChangeBecause());
            drafts.of(caseFile, plan).forEach(line -> add(lines, name + ": " + line.name(), line.text()));
        }
        return lines;
    }

    private static String served(Plan plan) {
        if (plan.getServedOn() == null) {
            return "";
        }
        return ", sent to the family on " + Texts.date(plan.getSentOn()) + " ("
                + Texts.words(plan.getHowServed()).toLowerCase(Locale.UK) + "), served on "
                + Texts.date(plan.getServedOn());
    }

    private List<Line> replies(CaseFile caseFile) {
        List<Line> lines = new ArrayList<>();
        for (Consultation asked : consultations.findByCaseReferenceOrderBySentOn(caseFile.getReference())) {
            add(lines, asked.getSetting().getName(), ConsultationTexts.reply(asked));
        }
        return lines;
    }

    private static void add(List<Line> lines, String name, String text) {
        if (text != null) {
            lines.add(new Line(name, text));
        }
    }

    private static String or(String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
