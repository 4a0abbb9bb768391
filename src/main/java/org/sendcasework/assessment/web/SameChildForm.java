package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.List;
import org.sendcasework.casefile.ChildComparison.Answer;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.Label;

/** Whether two cases are about one child, as the form sends it. Nothing is chosen before a person chooses. */
record SameChildForm(
        @Label("Are the two cases about the same child?") @NotBlank(message = "Select whether it is the same child")
                String answer,
        Integer version) {

    static final List<Choice> ANSWERS = Choice.of(Answer.values(), Answer::words);

    Answer chosen() {
        return Arrays.stream(Answer.values())
                .filter(one -> one.name().equals(answer))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("answer", "must be one of the list"));
    }
}
