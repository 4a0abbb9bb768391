package org.sendcasework.support;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Notes every sequence flow that any test takes; {@code PathCoverageTest} compares the notes with the models. */
@Component
public class PathCoverage extends AbstractProcessEnginePlugin {

    private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();
    private static volatile Set<String> alsoIn = ConcurrentHashMap.newKeySet();

    /** The flows taken so far in this test run, as process key and flow id with a slash between. */
    public static Set<String> taken() {
        return Set.copyOf(TAKEN);
    }

    /** Notes flows in a second set too from now on, for a test that asks which it takes itself. */
    public static void alsoNoteIn(Set<String> notes) {
        alsoIn = notes;
    }

    private static void note(String flow) {
        TAKEN.add(flow);
        alsoIn.add(flow);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new NoteFlows());
    }

    private static class NoteFlows extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> note(
                    ((ProcessDefinitionEntity) transition.getProcessDefinition()).getKey() + "/" + transition.getId()));
        }
    }
}
