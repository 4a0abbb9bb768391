package org.sendcasework.assessment.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.clock.Deadline;
import org.sendcasework.engine.ProcessStanding;
import org.springframework.stereotype.Component;

/** Keeps each early end of a case with what stood then: its open deadlines, and its processes at their steps. */
@Component
class EndedCases {

    private final EndedCaseRepository endings;
    private final EndedPartRepository parts;
    private final CaseWork work;
    private final ObjectMapper json;

    EndedCases(EndedCaseRepository endings, EndedPartRepository parts, CaseWork work, ObjectMapper json) {
        this.endings = endings;
        this.parts = parts;
        this.work = work;
        this.json = json;
    }

    EndedCase keep(CaseFile caseFile, NewEnding ending) {
        return endings.save(new EndedCase(caseFile, ending, work.officer(), work.now()));
    }

    void keepDeadlines(EndedCase ending, List<Deadline> ended) {
        ended.forEach(deadline -> parts.save(new EndedPart(
                ending.getId(), EndedPart.Kind.DEADLINE, deadline.getId().toString(), null)));
    }

    void keepProcesses(EndedCase ending, List<ProcessStanding> ended) {
        ended.forEach(process -> parts.save(
                new EndedPart(ending.getId(), EndedPart.Kind.PROCESS, process.processKey(), written(process))));
    }

    /** The latest end of a case, if it was not taken back. */
    Optional<EndedCase> standing(String reference) {
        return of(reference).stream().findFirst().filter(ending -> !ending.isTakenBack());
    }

    /** Every end of a case, the latest first. */
    List<EndedCase> of(String reference) {
        return endings.findByCaseReferenceOrderByRecordedAtDesc(reference);
    }

    List<UUID> deadlines(EndedCase ending) {
        return parts.findByEndingId(ending.getId()).stream()
                .filter(part -> part.getKind() == EndedPart.Kind.DEADLINE)
                .map(part -> UUID.fromString(part.getWhat()))
                .toList();
    }

    List<ProcessStanding> processes(EndedCase ending) {
        return parts.findByEndingId(ending.getId()).stream()
                .filter(part -> part.getKind() == EndedPart.Kind.PROCESS)
                .map(part -> read(part.getStood()))
                .toList();
    }

    private String written(ProcessStanding process) {
        try {
            return json.writeValueAsString(process);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Where process " + process.processKey() + " stands cannot be written", e);
        }
    }

    private ProcessStanding read(String stood) {
        try {
            return json.readValue(stood, ProcessStanding.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Where a process stood cannot be read", e);
        }
    }
}
