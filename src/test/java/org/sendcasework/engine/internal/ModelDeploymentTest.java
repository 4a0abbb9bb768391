package org.sendcasework.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ContextResource;

/** All models are one deployment, named by their place, and a start with the same content makes no new version. */
@CaseworkTest
class ModelDeploymentTest {

    @Autowired
    private RepositoryService repository;

    @Test
    void everyModelAndFormIsInOneDeploymentUnderItsPlace() {
        String deployment = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("ehc-needs-assessment")
                .latestVersion()
                .singleResult()
                .getDeploymentId();
        assertThat(repository.getDeploymentResources(deployment))
                .extracting(Resource::getName)
                .contains(
                        "processes/ehc-needs-assessment.bpmn",
                        "processes/statutory-deadlines.dmn",
                        "forms/record-a-request.form")
                .allMatch(name -> name.matches("(processes|forms)/[a-z-]+\\.(bpmn|dmn|form)"));
    }

    @Test
    void theSameContentFromAnotherDirectoryMakesNoNewVersion(@TempDir Path elsewhere) throws IOException {
        copy("processes", elsewhere);
        copy("forms", elsewhere);
        long versions = repository.createProcessDefinitionQuery().count();
        String name = repository.createDeploymentQuery().list().get(0).getName();

        DeploymentBuilder again = repository.createDeployment().name(name).enableDuplicateFiltering(false);
        for (var model : new ModelDeployment(elsewhere.toUri().toString()).getDeploymentResources()) {
            again.addInputStream(((ContextResource) model).getPathWithinContext(), model.getInputStream());
        }
        again.deploy();

        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(versions);
    }

    @Test
    void aDirectoryIsFoundWithAndWithoutItsLastSlashAndAnEmptyOneIsRefused(@TempDir Path elsewhere) throws IOException {
        copy("forms", elsewhere);
        String address = "file:" + elsewhere;
        assertThat(new ModelDeployment(address).getDeploymentResources())
                .hasSameSizeAs(new ModelDeployment(address + "/").getDeploymentResources())
                .isNotEmpty();
        assertThatThrownBy(() -> new ModelDeployment(address + "/nothing").getDeploymentResources())
                .hasMessageContaining("sendcasework.models")
                .hasMessageContaining("nothing");
    }

    private static void copy(String directory, Path to) throws IOException {
        Path target = Files.createDirectory(to.resolve(directory));
        try (var files = Files.list(Path.of(directory))) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }
}
