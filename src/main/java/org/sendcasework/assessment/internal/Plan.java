package org.sendcasework.assessment.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sendcasework.casefile.Setting;
import org.sendcasework.shared.InvalidInputException;

/**
 * One version of an EHC plan. Drafts are numbered; a changed draft is a new version with its own fifteen days. A
 * version becomes final only after it was served as a draft (section 38, regulation 13).
 */
@Entity
public class Plan {

    /** The state of a version. */
    public enum Status {
        DRAFTED,
        SERVED,
        REPLACED,
        FINAL
    }

    /** What section I of the final plan names. */
    public enum Named {
        SETTING,
        TYPE_ONLY,
        ELSEWHERE,
        HOME_BY_PARENT
    }

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private int draftNumber;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String changeSummary;
    private String draftedBy;
    private LocalDate draftedOn;
    private LocalDate sentOn;
    private LocalDate servedOn;
    private String howServed;

    @Enumerated(EnumType.STRING)
    private Named named;

    @ManyToOne(fetch = FetchType.EAGER)
    private Setting namedSetting;

    private String settingType;
    private LocalDate homeEducationRequestedOn;
    private String refusalGround;
    private String otherwiseBecause;
    private String otherwiseConsulted;
    private LocalDate otherwiseConsultedOn;
    private LocalDate finalSentOn;
    private LocalDate nextReviewOn;
    private String namedContact;
    private String mustChangeBecause;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "plan_section", joinColumns = @JoinColumn(name = "plan_id"))
    @MapKeyColumn(name = "section")
    @Column(name = "text")
    private Map<String, String> sections = new TreeMap<>();

    @Version
    private Integer version;

    protected Plan() {}

    public Plan(UUID caseId, int draftNumber, Map<String, String> sections, String changes, String by, LocalDate on) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.draftNumber = draftNumber;
        this.status = Status.DRAFTED;
        this.sections.putAll(sections);
        this.changeSummary = changes;
        this.draftedBy = by;
        this.draftedOn = on;
    }

    /** Records that the draft was sent, and on which day it was served: by post that is the day it arrives. */
    public void serve(LocalDate sent, LocalDate served, String how) {
        this.status = Status.SERVED;
        this.sentOn = sent;
        this.servedOn = served;
        this.howServed = how;
    }

    /** Corrects the day of service, and that of sending where both are one day or it would lie after service. */
    void correctServedOn(LocalDate on) {
        if (servedOn.equals(sentOn) || on.isBefore(sentOn)) {
            this.sentOn = on;
        }
        this.servedOn = on;
    }

    void correctFinalSentOn(LocalDate right) {
        this.finalSentOn = right;
    }

    void correctNextReviewOn(LocalDate right) {
        this.nextReviewOn = right;
    }

    /** Records the test and the consultation of section 61 for education otherwise than in a school or college. */
    void otherwise(EducationOtherwise otherwise) {
        this.otherwiseBecause = otherwise.because();
        this.otherwiseConsulted = otherwise.consulted();
        this.otherwiseConsultedOn = otherwise.consultedOn();
    }

    /** Whether the test and the consultation of section 61 are recorded. */
    boolean isOtherwiseJustified() {
        return otherwiseBecause != null && otherwiseConsulted != null && otherwiseConsultedOn != null;
    }

    /** The final plan's own words, where they differ from the draft that the family saw. */
    void finalText(String section, String text) {
        if (text == null) {
            sections.remove(section);
        } else {
            sections.put(section, text);
        }
    }

    /** Records what section I will name. Only the parent's own written request can lead to home education. */
    public void name(Naming naming, Setting setting) {
        if (naming.named() == Named.HOME_BY_PARENT && naming.homeEducationRequestedOn() == null) {
            throw new InvalidInputException(
                    "homeEducationRequestedOn",
                    "home education is named only when the parent has asked for it; give the date of the written request");
        }
        this.named = naming.named();
        this.namedSetting = setting;
        this.settingType = naming.settingType();
        this.homeEducationRequestedOn = naming.homeEducationRequestedOn();
        this.refusalGround = naming.refusalGround();
    }

    /** Takes the draft back: it is not served and not final before another version was. */
    void mustChange(String because) {
        this.mustChangeBecause = because;
    }

    /**
     * Refuses a step that rests on a draft that was taken back.
     *
     * @throws InvalidInputException naming why it must change
     */
    void requireNotTakenBack(String field) {
        if (mustChangeBecause != null) {
            throw new InvalidInputException(
                    field,
                    "the draft must change first and be sent to the family again (SEND Code of Practice 9.125): "
                            + mustChangeBecause);
        }
    }

    /** The plan is reviewed by an earlier day than was set. */
    void reviewBy(LocalDate day) {
        this.nextReviewOn = day;
    }

    void replace() {
        this.status = Status.REPLACED;
    }

    public void issue(LocalDate sentOn, LocalDate firstReviewOn, String contact) {
        if (servedOn == null) {
            throw new InvalidInputException(
                    "sentOn", "a final plan needs a draft that was sent to the family (section 38)");
        }
        this.status = Status.FINAL;
        this.finalSentOn = sentOn;
        this.nextReviewOn = firstReviewOn;
        this.namedContact = contact;
    }

    /**
     * A version with other sections, sent as final on a day because it was ordered or agreed. It rests on the draft that
     * the family saw (section 38) and keeps what section I names and the date of the review.
     */
    Plan amended(int number, Map<String, String> changed, String why, String by, LocalDate finalOn) {
        Map<String, String> all = new TreeMap<>(sections);
        all.putAll(changed);
        Plan version = new Plan(caseId, number, all, why, by, finalOn);
        version.status = Status.FINAL;
        version.sentOn = this.sentOn;
        version.servedOn = servedOn;
        version.howServed = howServed;
        version.named = named;
        version.namedSetting = namedSetting;
        version.settingType = settingType;
        version.homeEducationRequestedOn = homeEducationRequestedOn;
        version.otherwiseBecause = otherwiseBecause;
        version.otherwiseConsulted = otherwiseConsulted;
        version.otherwiseConsultedOn = otherwiseConsultedOn;
        version.finalSentOn = finalOn;
        version.nextReviewOn = nextReviewOn;
        version.namedContact = namedContact;
        return version;
    }

    public UUID getId() {
        return id;
    }

    public int getDraftNumber() {
        return draftNumber;
    }

    public Status getStatus() {
        return status;
    }

    public String getChangeSummary() {
        return changeSummary;
    }

    public LocalDate getDraftedOn() {
        return draftedOn;
    }

    public String getDraftedBy() {
        return draftedBy;
    }

    public String getHowServed() {
        return howServed;
    }

    /** The day the draft was sent; null as long as it was not. */
    public LocalDate getSentOn() {
        return sentOn;
    }

    /** The day the draft was served, from which the fifteen days run. */
    public LocalDate getServedOn() {
        return servedOn;
    }

    public Named getNamed() {
        return named;
    }

    public Setting getNamedSetting() {
        return namedSetting;
    }

    public String getSettingType() {
        return settingType;
    }

    public LocalDate getHomeEducationRequestedOn() {
        return homeEducationRequestedOn;
    }

    public String getRefusalGround() {
        return refusalGround;
    }

    /** Why it would be inappropriate to make the provision in a school, college or other such place (section 61). */
    public String getOtherwiseBecause() {
        return otherwiseBecause;
    }

    /** Who was consulted about it: the parent or the young person. */
    public String getOtherwiseConsulted() {
        return otherwiseConsulted;
    }

    public LocalDate getOtherwiseConsultedOn() {
        return otherwiseConsultedOn;
    }

    public LocalDate getFinalSentOn() {
        return finalSentOn;
    }

    public LocalDate getNextReviewOn() {
        return nextReviewOn;
    }

    public String getNamedContact() {
        return namedContact;
    }

    /** Why the draft was taken back; null if it was not. */
    public String getMustChangeBecause() {
        return mustChangeBecause;
    }

    public Map<String, String> getSections() {
        return sections;
    }
}
