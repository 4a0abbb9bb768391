package org.sendcasework.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Listens on every timer at the border of a step or phase that waits for a deadline to be missed, in whichever model,
 * so that no model has to say it itself and none can forget to.
 */
public class PassedDeadlines extends AbstractBpmnParseListener {

    private static final String LEDGER = "clock";
    private static final String MISSED = "missed";

    private final ApplicationEventPublisher events;

    public PassedDeadlines(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl event) {
        Element date = timer.element("timeDate");
        // One that interrupts takes away the very place where it could be shown
        if (!interrupting && date != null && date.getText().contains(LEDGER + "." + MISSED + "(")) {
            event.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> tell(execution, date.getText()));
        }
    }

    private void tell(DelegateExecution execution, String date) {
        List<String> limit = TimerExpression.read(date, execution).arguments();
        events.publishEvent(new DeadlinePassed(
                execution.getProcessBusinessKey(), limit.get(0), limit.size() > 1 ? limit.get(1) : null));
    }
}
