package org.sendcasework.clock.internal;

import java.time.LocalDate;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.RuleCode;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a table of statutory deadlines that has lost a version which open deadlines were opened under:
 * nobody could then say where their dates come from.
 */
@Component
public class RulesOfOpenDeadlines implements InitializingBean {

    private final DeadlineRepository deadlines;
    private final RuleBook rules;

    public RulesOfOpenDeadlines(DeadlineRepository deadlines, RuleBook rules) {
        this.deadlines = deadlines;
        this.rules = rules;
    }

    @Override
    public void afterPropertiesSet() {
        for (Object[] version : deadlines.versionsOfOpen()) {
            RuleCode code = (RuleCode) version[0];
            LocalDate effectiveFrom = (LocalDate) version[1];
            try {
                rules.version(code, effectiveFrom);
            } catch (IllegalArgumentException e) {
                throw new RuleTableException(code.text(), e.getMessage());
            }
        }
    }
}
