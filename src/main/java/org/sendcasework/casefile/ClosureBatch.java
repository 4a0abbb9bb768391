package org.sendcasework.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sendcasework.casefile.internal.ClosureRows;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;

/** Fits closures in between those that are there, in memory, so that a long file does not ask the database row by row. */
class ClosureBatch {

    private final Map<UUID, List<SettingClosure>> bySetting = new HashMap<>();
    private final Map<String, Optional<Setting>> byUrn = new HashMap<>();
    private final List<SettingClosure> added = new ArrayList<>();
    private final List<Setting> open;
    private final Function<String, Optional<Setting>> register;
    private final BiFunction<Setting, NewClosure, SettingClosure> maker;

    /**
     * @param open the settings that ALL means
     * @param register finds a setting by its URN
     */
    ClosureBatch(
            Collection<SettingClosure> there,
            List<Setting> open,
            Function<String, Optional<Setting>> register,
            BiFunction<Setting, NewClosure, SettingClosure> maker) {
        there.forEach(closure -> ofSetting(closure.getSetting()).add(closure));
        this.open = open;
        this.register = register;
        this.maker = maker;
    }

    /** What has to be saved. */
    List<SettingClosure> added() {
        return added;
    }

    /** Adds for one setting; throws what is wrong. */
    ClosureRows add(String urn, NewClosure checked) {
        Setting setting = byUrn.computeIfAbsent(urn, register).orElseThrow(() -> SettingRegister.unknown("urn", urn));
        return add(setting, checked);
    }

    /** Adds for every open setting, or those of a phase, and reports the settings where it overlaps another closure. */
    ClosureRows addForAll(SettingPhase phase, NewClosure checked, int line) {
        ClosureRows result = ClosureRows.NONE;
        for (Setting setting : open) {
            if (phase == null || phase == setting.getPhase()) {
                try {
                    result = result.plus(add(setting, checked));
                } catch (InvalidInputException e) {
                    result = result.plus(ClosureRows.refused(
                            line, e.field(), setting.getName() + " (" + setting.getUrn() + ") " + e.rule()));
                }
            }
        }
        return result;
    }

    private ClosureRows add(Setting setting, NewClosure checked) {
        List<SettingClosure> others = ofSetting(setting);
        if (isThere(checked, others)) {
            return new ClosureRows(0, 1, List.of());
        }
        requireRoom(checked, others);
        SettingClosure closure = maker.apply(setting, checked);
        others.add(closure);
        added.add(closure);
        return new ClosureRows(1, 0, List.of());
    }

    private List<SettingClosure> ofSetting(Setting setting) {
        return bySetting.computeIfAbsent(setting.getId(), id -> new ArrayList<>());
    }

    static boolean isThere(NewClosure closure, Collection<SettingClosure> others) {
        return others.stream().anyMatch(other -> other.period().equals(closure.period()));
    }

    static void requireRoom(NewClosure closure, Collection<SettingClosure> others) {
        others.stream()
                .filter(other -> other.period().meets(closure.period()))
                .findFirst()
                .ifPresent(other -> {
                    throw new InvalidInputException(
                            "closed_from",
                            "overlaps or adjoins %s (closed from %s, open again on %s); what is closed without a break is one closure"
                                    .formatted(
                                            other.getName(),
                                            Texts.date(other.getClosedFrom()),
                                            Texts.date(other.getReopensOn())));
                });
    }
}
