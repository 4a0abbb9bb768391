package org.sendcasework.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sendcasework.casefile.internal.AgeAtRequest;
import org.sendcasework.casefile.internal.CaseFileRepository;
import org.sendcasework.shared.ClosedRecordException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, finds and changes case files. */
@Service
@Transactional
public class CaseFiles {

    private static final int PAGE_SIZE = 25;
    private static final UUID NO_ID = new UUID(0, 0);

    private final CaseFileRepository cases;
    private final RightsHolders rights;
    private final CaseContacts contacts;
    private final SettingRegister settings;
    private final CaseworkTeams teams;
    private final CaseAccess access;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    CaseFiles(
            CaseFileRepository cases,
            RightsHolders rights,
            CaseContacts contacts,
            SettingRegister settings,
            CaseworkTeams teams,
            CaseAccess access,
            Dates dates,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.rights = rights;
        this.contacts = contacts;
        this.settings = settings;
        this.teams = teams;
        this.access = access;
        this.dates = dates;
        this.events = events;
    }

    /**
     * Opens a case for a request that has reached the authority, and gives it a reference such as EHC-2026-000123,
     * the year being that of the date received. The team that serves its locality and phase gets it.
     *
     * @throws InvalidInputException if the date received is in the future or before the birth, the URN is unknown, or the
     *     law knows no request of somebody of that age
     */
    public CaseFile open(NewCase details) {
        dates.requireNotInFuture("dateReceived", details.dateReceived());
        if (details.dateOfBirth().isAfter(details.dateReceived())) {
            throw new InvalidInputException("childDateOfBirth", "must not be after the date the request was received");
        }
        AgeAtRequest.require("childDateOfBirth", details);
        Setting setting = details.settingUrn() == null ? null : settings.byUrn("settingUrn", details.settingUrn());
        String locality = setting == null ? null : setting.getLocality();
        Person person = new Person(
                details.givenName(), details.familyName(), details.dateOfBirth(), details.postcode(), locality);
        String reference = WorkKind.CASE
                .numbered(details.dateReceived().getYear(), cases.nextNumber())
                .text();
        CaseFile opened = new CaseFile(reference, person, setting, details, dates.now());
        teams.serving(opened.getLocality(), opened.getPhase()).ifPresent(opened::giveTo);
        cases.save(opened);
        if (details.family() != null) {
            contacts.recordFrom(opened, details.family(), false);
        }
        events.publishEvent(new CaseOpened(reference));
        return opened;
    }

    /** Records what the child needs; {@code primaryNeed} is a code of the SEN2 return or null. */
    public void recordNeeds(
            CaseFile caseFile,
            String primaryNeed,
            boolean lookedAfter,
            boolean hearingImpairment,
            boolean visionImpairment,
            boolean multiSensoryImpairment) {
        caseFile.getPerson()
                .recordNeeds(primaryNeed, lookedAfter, hearingImpairment, visionImpairment, multiSensoryImpairment);
        events.publishEvent(new NeedsRecorded(caseFile.getReference()));
    }

    /**
     * The case by its reference, or by that of a mediation or an appeal of it.
     *
     * @throws NotFoundException if there is none
     * @throws ClosedRecordException if who acts now may not see it
     */
    @Transactional(readOnly = true)
    public CaseFile byReference(String reference) {
        return opened(cases.findByReference(WorkReference.rootOf(reference)), reference);
    }

    private CaseFile opened(Optional<CaseFile> found, String reference) {
        CaseFile caseFile = found.orElseThrow(() -> new NotFoundException("There is no case " + reference + "."));
        access.requireOpen(caseFile.getReference());
        return caseFile;
    }

    /**
     * Several cases in one query, by the reference that was asked for, which may be that of a mediation or an appeal.
     *
     * @return the cases found; a reference without a case is not among them, nor one that who acts now may not see
     */
    @Transactional(readOnly = true)
    public Map<String, CaseFile> byReferences(Collection<String> references) {
        Set<String> roots = references.stream().map(WorkReference::rootOf).collect(Collectors.toSet());
        roots.removeAll(access.hidden());
        Map<String, CaseFile> found = cases.findByReferenceIn(roots).stream()
                .collect(Collectors.toMap(CaseFile::getReference, Function.identity()));
        return references.stream()
                .distinct()
                .filter(reference -> found.containsKey(WorkReference.rootOf(reference)))
                .collect(
                        Collectors.toMap(Function.identity(), reference -> found.get(WorkReference.rootOf(reference))));
    }

    /** The case, if there is one of that reference that who acts now may see. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(String reference) {
        return cases.findByReference(WorkReference.rootOf(reference))
                .filter(found -> access.isOpen(found.getReference()));
    }

    /**
     * The case for a change; its version shows whether someone else changed it at the same time.
     *
     * @throws NotFoundException if there is none
     * @throws ClosedRecordException if who acts now may not see it
     */
    public CaseFile toChange(String reference) {
        return opened(cases.findWithLockByReference(reference), reference);
    }

    /** Whether a case with this number of the council's earlier system is already here. */
    @Transactional(readOnly = true)
    public boolean hasSourceReference(String sourceReference) {
        return cases.existsBySourceReference(sourceReference);
    }

    /** Who holds the rights today and is written to, if known: a parent, the young person, or who acts for them. */
    @Transactional(readOnly = true)
    public Optional<Party> family(CaseFile caseFile) {
        return Optional.ofNullable(rights.today(caseFile).party());
    }

    /** Their name for a letter, or a word in its place while it is not known. */
    @Transactional(readOnly = true)
    public String familyName(CaseFile caseFile) {
        return rights.today(caseFile).name();
    }

    /** To whom a notice of a day goes. */
    @Transactional(readOnly = true)
    public NoticeRecipient familyOn(CaseFile caseFile, LocalDate day) {
        return rights.on(caseFile, day).recipient();
    }

    /**
     * A page of cases, oldest date received first, without those that are hidden from the signed-in user.
     *
     * @param words part of the reference or name; empty for all
     * @param open true for open cases, false for closed ones, null for both
     * @param page zero-based
     */
    @Transactional(readOnly = true)
    public Page<CaseFile> search(String words, Boolean open, int page) {
        Sort order = Sort.by("dateReceived").and(Sort.by("reference"));
        return search(words, open, TeamFilter.ANY, PageRequest.of(page, PAGE_SIZE, order));
    }

    /** The same, narrowed to the cases of a team or to those without one. */
    @Transactional(readOnly = true)
    public Page<CaseFile> search(String words, Boolean open, TeamFilter team, Pageable page) {
        String like = words == null ? "" : words.strip().toLowerCase(Locale.UK);
        return cases.search(
                like,
                open,
                team.any(),
                team.isNoTeam(),
                // Never null, since the database asks for the type of every parameter
                team.team() == null ? NO_ID : team.team(),
                access.hiddenInQueries(),
                page);
    }
}
