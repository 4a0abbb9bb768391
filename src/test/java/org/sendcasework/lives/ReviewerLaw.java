package org.sendcasework.lives;

import java.util.List;
import org.springframework.stereotype.Component;

/** Who decided a refusal is not who reviewed it, and no refusal goes out before another officer agreed to it. */
@Component
class ReviewerLaw implements Law {

    @Override
    public String name() {
        return "another-officer-reviews";
    }

    @Override
    public List<String> broken(Moment moment) {
        return moment.now().of("decision").stream()
                .filter(decision -> decision.flag("refusal"))
                .filter(decision -> decision.text("reviewed_by") == null
                        ? decision.text("family_notified_on") != null && decision.text("corrects_id") == null
                        : decision.is("reviewed_by", decision.text("decided_by")))
                .map(decision -> decision.text("reviewed_by") == null
                        ? "the family was told of a refusal that nobody reviewed"
                        : decision.text("decided_by") + " decided and reviewed the refusal")
                .toList();
    }
}
