package org.sendcasework.casefile;

/**
 * Another case that could be about the same child.
 *
 * @param why in what the two children agree, in words
 * @param compared what was last said about the two cases; null while nobody compared them
 */
public record PossibleSameChild(CaseFile other, String why, ChildComparison compared) {

    /** Whether somebody said that it is the same child. */
    public boolean isSameChild() {
        return compared != null && compared.getAnswer() == ChildComparison.Answer.SAME_CHILD;
    }
}
