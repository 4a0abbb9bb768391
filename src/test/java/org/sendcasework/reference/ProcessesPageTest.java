package org.sendcasework.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.RoomProcess;
import org.sendcasework.support.CommittedFile;
import org.sendcasework.support.DeclaredRooms;

/** The processes as a page of the documentation: what each is for, whose it is, and who may start it. */
class ProcessesPageTest {

    @Test
    void thePageOfProcessesIsUpToDate() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Path file : models()) {
            var model = Bpmn.readModelFromFile(file.toFile());
            Process process =
                    model.getModelElementsByType(Process.class).iterator().next();
            String key = process.getId();
            rows.add(List.of(
                    "[" + process.getName() + "](../models/" + key + ".svg)",
                    "[`" + key + "`](../../processes/" + key + ".bpmn)",
                    process.getDocumentations().stream()
                            .map(documentation -> documentation.getTextContent())
                            .collect(Collectors.joining(" ")),
                    DeclaredRooms.of(key).map(Room::name).orElse(""),
                    DeclaredRooms.process(key).map(RoomProcess::aboutCase).orElse(false) ? "yes" : "no",
                    DeclaredRooms.process(key).stream()
                            .flatMap(one -> one.startedBy().groups().stream())
                            .sorted()
                            .collect(Collectors.joining(", ")),
                    String.valueOf(model.getModelElementsByType(UserTask.class).size())));
        }
        CommittedFile.says(
                "docs/reference/processes.md",
                new MarkdownPage(
                                "Processes",
                                "[`processes`](../../processes) and the beans of type `Room`",
                                ProcessesPageTest.class)
                        .paragraph(
                                "A process that nobody starts in Tasklist is started by another, by the application or by"
                                        + " the calendar.")
                        .table(
                                List.of(
                                        "Process",
                                        "Model",
                                        "What it is for",
                                        "Room",
                                        "About a case",
                                        "Who starts it",
                                        "Tasks"),
                                rows)
                        .toString());
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }
}
