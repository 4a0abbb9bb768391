package org.sendcasework.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.referral.internal.SettingProfileRepository;
import org.sendcasework.shared.CsvFile;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What fair access is measured by, setting by setting; loaded from a file and changed by loading it again. */
@Service
@Transactional
public class SettingProfiles {

    private static final int MOST_ROWS = 5000;
    private static final int MOST_PUPILS = 100_000;
    private static final int HIGHEST_INDEX = 100;
    private static final int MOST_SESSIONS = 1000;
    private static final List<String> COLUMNS =
            List.of("urn", "family_hub", "pupils", "need_index", "in_area", "core_sessions");

    private final SettingProfileRepository profiles;
    private final SettingRegister settings;

    SettingProfiles(SettingProfileRepository profiles, SettingRegister settings) {
        this.profiles = profiles;
        this.settings = settings;
    }

    /** A row that was not taken, and why. */
    public record Refused(int line, String field, String reason) {}

    /** What came of a file: how many rows were taken, and which were not. */
    public record Loaded(int taken, List<Refused> refused) {}

    /**
     * Takes in the register of settings: a CSV file with the columns urn, family_hub, pupils, need_index (0 to 100),
     * in_area (yes or no) and core_sessions (for a school year). Good rows go in, bad rows are reported.
     *
     * @throws InvalidInputException if the file cannot be read at all
     */
    public Loaded load(byte[] content) {
        int taken = 0;
        List<Refused> refused = new ArrayList<>();
        for (CsvFile.Row row : CsvFile.read(content, COLUMNS, COLUMNS, MOST_ROWS)) {
            try {
                take(row.cells());
                taken++;
            } catch (InvalidInputException e) {
                refused.add(new Refused(row.number(), e.field(), e.rule()));
            }
        }
        return new Loaded(taken, refused);
    }

    private void take(Map<String, String> cells) {
        String urn = Inputs.text("urn", cells.get("urn"), 20);
        Setting setting = settings.find(urn)
                .orElseThrow(() -> new InvalidInputException("urn", "no setting " + urn + " is in the register"));
        String hub = Inputs.text("family_hub", cells.get("family_hub"), 100);
        int pupils = within("pupils", cells, MOST_PUPILS);
        int needIndex = within("need_index", cells, HIGHEST_INDEX);
        boolean inArea = yesOrNo(cells.get("in_area"));
        int coreSessions = within("core_sessions", cells, MOST_SESSIONS);
        SettingProfile profile = profiles.findById(setting.getUrn())
                .orElseGet(() -> new SettingProfile(setting.getUrn(), hub, pupils, needIndex, inArea, coreSessions));
        profile.update(hub, pupils, needIndex, inArea, coreSessions);
        profiles.save(profile);
    }

    private static int within(String field, Map<String, String> cells, int most) {
        int number = Capacity.wholeNumber(field, cells.get(field));
        if (number < 0 || number > most) {
            throw new InvalidInputException(field, "must be from 0 to " + most);
        }
        return number;
    }

    private static boolean yesOrNo(String entered) {
        return switch (entered == null ? "" : entered.toLowerCase(java.util.Locale.UK)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new InvalidInputException("in_area", "must be yes or no");
        };
    }

    /** Adds profiles of settings that have none yet. */
    public void add(Collection<SettingProfile> added) {
        profiles.saveAll(added);
    }

    /** An empty file. */
    public static String template() {
        return String.join(",", COLUMNS) + "\r\n";
    }
}
