package org.sendcasework.engine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Deploys every process, decision table and form in one deployment at start, because a task is bound to the form of its
 * own deployment. Resources are named by their place (processes/x.bpmn), never by where the files lie, so that a new
 * jar or another directory with the same content makes no new version.
 */
class ModelDeployment extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

    private static final String[] PLACES = {"processes/*.bpmn", "processes/*.dmn", "forms/*.form"};
    private static final String PACKED = "classpath:";

    private final String root;

    /** @param models where {@code processes} and {@code forms} are: {@code classpath:} or {@code file:/directory} */
    ModelDeployment(String models) {
        this.root = models.endsWith(":") || models.endsWith("/") ? models : models + "/";
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        if (camundaBpmProperties.isAutoDeploymentEnabled()) {
            configuration.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
            configuration.setDeployChangedOnly(false);
        }
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        Set<Resource> models = new LinkedHashSet<>();
        for (String place : PLACES) {
            for (Resource found : find(root + place)) {
                models.add(new Model(place.substring(0, place.indexOf('/') + 1) + found.getFilename(), found));
            }
        }
        if (models.isEmpty() && !root.equals(PACKED)) {
            throw new IllegalStateException("sendcasework.models is set to " + root
                    + " but there is no processes/*.bpmn, processes/*.dmn or forms/*.form.");
        }
        return models;
    }

    private static Resource[] find(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (java.io.FileNotFoundException e) {
            return new Resource[0];
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the models from " + pattern, e);
        }
    }

    private static final class Model extends ByteArrayResource implements ContextResource {

        private final String name;

        Model(String name, Resource source) {
            super(content(source), name);
            this.name = name;
        }

        private static byte[] content(Resource source) {
            try (InputStream content = source.getInputStream()) {
                return content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + source.getDescription(), e);
            }
        }

        @Override
        public String getPathWithinContext() {
            return name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Model model && name.equals(model.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
