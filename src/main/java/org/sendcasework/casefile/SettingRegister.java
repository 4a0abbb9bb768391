package org.sendcasework.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sendcasework.casefile.internal.SettingRepository;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of schools, colleges and early years settings. */
@Service
@Transactional(readOnly = true)
public class SettingRegister {

    private final SettingRepository settings;

    SettingRegister(SettingRepository settings) {
        this.settings = settings;
    }

    /**
     * The setting with this unique reference number.
     *
     * @param field the field to name when there is none
     */
    public Setting byUrn(String field, String urn) {
        return find(urn).orElseThrow(() -> unknown(field, urn));
    }

    /** The setting with this unique reference number, if there is one. */
    public Optional<Setting> find(String urn) {
        return settings.findByUrn(urn);
    }

    static InvalidInputException unknown(String field, String urn) {
        return new InvalidInputException(
                field, "no setting with the unique reference number (URN) " + urn + " is in the register");
    }

    public List<Setting> open() {
        return settings.findByOpenTrueOrderByName();
    }

    /** Open settings as options of a select field, by name. */
    public List<Map<String, String>> options() {
        return options(open());
    }

    /** These settings as options of a select field. */
    public static List<Map<String, String>> options(Collection<Setting> chosen) {
        return chosen.stream()
                .map(setting ->
                        Map.of("value", setting.getUrn(), "label", setting.getName() + " (" + setting.number() + ")"))
                .toList();
    }

    /**
     * Adds a setting that the register lacks, such as one outside the area that a family asks for.
     *
     * @throws InvalidInputException if it has neither URN nor UKPRN, or one of them is no such number
     * @throws ConflictException if the register has it already
     */
    @Transactional
    public Setting add(NewSetting added) {
        added.requireTrue();
        Setting setting = new Setting(added);
        boolean known =
                find(setting.getUrn()).isPresent() || added.ukprn() != null && settings.existsByUkprn(added.ukprn());
        if (known) {
            throw new ConflictException(
                    "The register has a setting with this number already. Choose it from the list.");
        }
        return settings.save(setting);
    }

    @Transactional
    public void add(Collection<Setting> added) {
        settings.saveAll(added);
    }
}
