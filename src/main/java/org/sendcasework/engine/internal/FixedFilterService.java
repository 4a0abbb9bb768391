package org.sendcasework.engine.internal;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;

/**
 * Tasklist's lists come from the application. Nobody saves or deletes one by hand, since a list can hold an expression,
 * which is code.
 */
class FixedFilterService extends FilterServiceImpl {

    @Override
    public Filter saveFilter(Filter filter) {
        refuseAnybody();
        return super.saveFilter(filter);
    }

    @Override
    public void deleteFilter(String filterId) {
        refuseAnybody();
        super.deleteFilter(filterId);
    }

    private void refuseAnybody() {
        commandExecutor.execute(context -> {
            if (context.getAuthentication() != null
                    && context.getAuthentication().getUserId() != null) {
                throw new AuthorizationException("The lists of Tasklist come with the application.");
            }
            return null;
        });
    }
}
