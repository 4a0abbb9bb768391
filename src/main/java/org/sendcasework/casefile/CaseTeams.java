package org.sendcasework.casefile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.casefile.internal.CaseFileRepository;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Which team holds a case: by its locality and phase until somebody chooses another one. */
@Service
public class CaseTeams {

    private static final String CHANGE = "TEAM_CHANGED";
    private static final int LONGEST_REASON = 1000;
    /** Few enough that people who work on these cases hardly wait. */
    private static final int AT_ONCE = 100;

    private final CaseFileRepository cases;
    private final CaseFiles caseFiles;
    private final CaseworkTeams teams;
    private final CaseRecords records;
    private final TransactionTemplate transaction;

    CaseTeams(
            CaseFileRepository cases,
            CaseFiles caseFiles,
            CaseworkTeams teams,
            CaseRecords records,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.caseFiles = caseFiles;
        this.teams = teams;
        this.records = records;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Gives a case to the team that serves its locality and phase after one of them was corrected. A team that somebody
     * chose stays, and so does the present one where no team serves the case now.
     */
    @Transactional
    public void followCorrection(CaseFile caseFile) {
        if (!caseFile.isTeamChosen()) {
            giveByRule(caseFile);
        }
    }

    /**
     * Moves an open case to another team.
     *
     * @param version the version of the case file the officer saw; another one is a conflict
     * @throws InvalidInputException if the team is missing, unknown, not active or the present one, or no reason is
     *     given
     * @throws ConflictException if somebody else changed the case first or it is closed
     */
    @Transactional
    public void move(String reference, UUID team, String reason, Integer version) {
        CaseFile caseFile = caseFiles.toChange(reference);
        ConflictException.unlessSame(version, caseFile.getVersion());
        CaseworkTeam to = teams.active().stream()
                .filter(each -> each.getId().equals(team))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("team", "must be one of the active teams"));
        CaseworkTeam from = caseFile.getTeam();
        if (isSame(to, from)) {
            throw new InvalidInputException("team", "must be a different team from the one that has the case now");
        }
        String why = Inputs.text("reason", reason, LONGEST_REASON);
        caseFile.chooseTeam(to);
        records.note(caseFile, CHANGE, moved(from, to) + " " + why);
    }

    /** How many open cases each team holds. A team without any is not among them. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> openCases() {
        return cases.countOpenByTeam().stream()
                .collect(Collectors.toMap(
                        CaseFileRepository.TeamCount::getTeam, CaseFileRepository.TeamCount::getCases));
    }

    /** How many open cases no team holds. */
    @Transactional(readOnly = true)
    public long withoutTeam() {
        return cases.countByTeamIsNullAndStageNot(CaseStage.CLOSED);
    }

    /** How many open cases have no team, or a team that is no longer active. */
    @Transactional(readOnly = true)
    public long waiting() {
        return cases.countWaitingForATeam();
    }

    /**
     * Gives every open case that no active team holds to the team that serves its locality and phase. A few at a time,
     * each in a separate transaction; what was given stays if a later one is refused.
     *
     * @return how many cases were given a team; the others match none
     */
    public int giveWaiting() {
        int given = 0;
        String after = "";
        List<String> references = cases.findWaitingForATeam(after, Limit.of(AT_ONCE));
        while (!references.isEmpty()) {
            List<String> these = references;
            given += Objects.requireNonNull(transaction.execute(status -> give(these)));
            after = references.get(references.size() - 1);
            references = cases.findWaitingForATeam(after, Limit.of(AT_ONCE));
        }
        return given;
    }

    private int give(List<String> references) {
        int given = 0;
        for (String reference : references) {
            CaseFile caseFile = caseFiles.byReference(reference);
            // Somebody may have closed it or assigned it in the meantime
            if (caseFile.isOpen() && !caseFile.isWithActiveTeam() && giveByRule(caseFile)) {
                given++;
            }
        }
        return given;
    }

    private boolean giveByRule(CaseFile caseFile) {
        CaseworkTeam from = caseFile.getTeam();
        CaseworkTeam to = teams.serving(caseFile.getLocality(), caseFile.getPhase())
                .filter(team -> !isSame(team, from))
                .orElse(null);
        if (to == null) {
            return false;
        }
        caseFile.giveTo(to);
        records.note(caseFile, CHANGE, moved(from, to) + " By the locality and phase of the case.");
        return true;
    }

    private static boolean isSame(CaseworkTeam to, CaseworkTeam from) {
        return from != null && from.getId().equals(to.getId());
    }

    private static String moved(CaseworkTeam from, CaseworkTeam to) {
        return from == null
                ? "Given to the team " + to.getName() + "."
                : "Moved from the team " + from.getName() + " to " + to.getName() + ".";
    }
}
