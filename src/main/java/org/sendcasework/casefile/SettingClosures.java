package org.sendcasework.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sendcasework.casefile.internal.ClosureRows;
import org.sendcasework.casefile.internal.SettingClosureRepository;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.CsvFile;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When settings are closed: one by one, for many at once, or from a file. */
@Service
@Transactional
public class SettingClosures {

    private static final String URN = "urn";
    private static final String CLOSED_FROM = "closed_from";
    private static final String REOPENS_ON = "reopens_on";
    private static final String NAME = "name";
    private static final List<String> COLUMNS = List.of(URN, CLOSED_FROM, REOPENS_ON, NAME);
    private static final String ALL = "ALL";
    private static final int MOST_ROWS = 10_000;
    private static final LocalDate BEFORE_ALL = LocalDate.of(2000, 1, 1);

    private final SettingClosureRepository closures;
    private final SettingRegister settings;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    SettingClosures(
            SettingClosureRepository closures,
            SettingRegister settings,
            JdbcClient jdbc,
            CurrentUser currentUser,
            Clock clock) {
        this.closures = closures;
        this.settings = settings;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** An empty file: one line with every column. */
    public static String template() {
        return String.join(",", COLUMNS) + "\r\n";
    }

    /** The closures of a setting, the earliest first. */
    @Transactional(readOnly = true)
    public List<SettingClosure> of(Setting setting) {
        return closures.findBySettingOrderByClosedFrom(setting);
    }

    /**
     * A page of closures.
     *
     * @param words part of the setting's name, or its URN; empty for all settings
     * @param pastToo whether those that have ended are listed too
     */
    @Transactional(readOnly = true)
    public Page<SettingClosure> search(String words, boolean pastToo, Pageable page) {
        return closures.search(
                words == null ? "" : words.strip().toLowerCase(Locale.UK),
                pastToo ? BEFORE_ALL : LocalDate.now(clock),
                page);
    }

    /**
     * The closures that matter to advice asked for on a day: in which the day lies, or which begin within a week of it
     * (regulation 10(4)(a) and (b)). Whether one excuses lateness is for its {@link ClosurePeriod#requestWindow}.
     */
    @Transactional(readOnly = true)
    public List<SettingClosure> closuresAround(Setting setting, LocalDate day) {
        return closures.around(setting, day, day.plusWeeks(1));
    }

    /**
     * Records a closure of one setting.
     *
     * @throws InvalidInputException if the setting is unknown, the days make no closure of at most 20 weeks, or it
     *     overlaps or adjoins another closure of the setting
     * @throws ConflictException if it is there already
     */
    public SettingClosure add(String urn, NewClosure closure) {
        NewClosure checked = closure.checked();
        Setting setting = settings.byUrn(URN, urn);
        oneAfterTheOther();
        List<SettingClosure> others = of(setting);
        if (ClosureBatch.isThere(checked, others)) {
            throw new ConflictException(setting.getName()
                    + " already has a closure with the same days. Remove that one first if its name is wrong.");
        }
        ClosureBatch.requireRoom(checked, others);
        return closures.save(newClosure(setting, checked));
    }

    /**
     * Records a closure of all open settings, or of those of one phase, such as the council's term dates. A setting
     * with another closure at that time keeps its own and is reported.
     *
     * @param phase null for all
     * @throws InvalidInputException if the days make no closure of at most 20 weeks
     */
    public ClosureRows addForAll(SettingPhase phase, NewClosure closure) {
        NewClosure checked = closure.checked();
        oneAfterTheOther();
        ClosureBatch batch = batch();
        ClosureRows result = batch.addForAll(phase, checked, 0);
        closures.saveAll(batch.added());
        return result;
    }

    /**
     * Takes in a file of closures with the columns urn, closed_from, reopens_on and name; ALL as the URN means every
     * open setting. Good rows go in, bad rows are reported, and what is there already stays as it is.
     *
     * @throws InvalidInputException if the file cannot be read at all
     */
    public ClosureRows load(String fileName, byte[] content) {
        List<CsvFile.Row> rows = CsvFile.read(content, COLUMNS, COLUMNS, MOST_ROWS);
        String name = fileName == null || fileName.isBlank() ? "closures.csv" : fileName;
        String source = "File " + (name.length() > 200 ? name.substring(0, 200) : name);
        oneAfterTheOther();
        ClosureBatch batch = batch();
        ClosureRows result = ClosureRows.NONE;
        for (CsvFile.Row row : rows) {
            result = result.plus(addRow(row, source, batch));
        }
        closures.saveAll(batch.added());
        return result;
    }

    private static ClosureRows addRow(CsvFile.Row row, String source, ClosureBatch batch) {
        Map<String, String> cells = row.cells();
        try {
            NewClosure checked = new NewClosure(
                            Inputs.date(CLOSED_FROM, cells.get(CLOSED_FROM)),
                            Inputs.date(REOPENS_ON, cells.get(REOPENS_ON)),
                            cells.get(NAME),
                            source)
                    .checked();
            String urn = Inputs.text(URN, cells.get(URN), 20);
            return ALL.equalsIgnoreCase(urn) ? batch.addForAll(null, checked, row.number()) : batch.add(urn, checked);
        } catch (InvalidInputException e) {
            return ClosureRows.refused(row.number(), e.field(), e.rule());
        }
    }

    private ClosureBatch batch() {
        return new ClosureBatch(closures.findAll(), settings.open(), settings::find, this::newClosure);
    }

    private SettingClosure newClosure(Setting setting, NewClosure checked) {
        return new SettingClosure(setting, checked, currentUser.username(), clock.instant());
    }

    /**
     * Removes a closure that was recorded wrongly.
     *
     * @param version the version the officer saw; another one is a conflict
     */
    public void remove(UUID id, Integer version) {
        SettingClosure closure = closures.findById(id).orElseThrow(ConflictException::changed);
        ConflictException.unlessSame(version, closure.getVersion());
        closures.delete(closure);
    }

    // Two who record at once would not see each other's closures, and so not that they overlap
    private void oneAfterTheOther() {
        jdbc.sql("lock table setting_closure in share row exclusive mode").update();
    }
}
