package org.sendcasework.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** A reason that can be ticked for a kind of decision, in words, and what it says about the legal test. */
@Entity
@IdClass(DecisionReason.Key.class)
public class DecisionReason {

    @Id
    @Enumerated(EnumType.STRING)
    private Decision.Kind kind;

    @Id
    private String code;

    private String words;
    private String contradicts;
    private boolean ownGround;
    private String ownOutcome;
    private String source;

    protected DecisionReason() {}

    public record Key(Decision.Kind kind, String code) implements Serializable {}

    public String getCode() {
        return code;
    }

    /** As the form says it. */
    public String getWords() {
        return words;
    }

    /** The provision of law it rests on. */
    public String getSource() {
        return source;
    }

    /** Whether it says that this part of the test is not met. */
    boolean denies(String part) {
        return part.equals(contradicts);
    }

    /** Whether it can still be ticked: an outcome of its own may have taken its place. */
    boolean isOffered() {
        return ownOutcome == null;
    }

    /** Whether it is a ground of its own, which stands even where every part of the test is met. */
    boolean isOwnGround() {
        return ownGround;
    }
}
