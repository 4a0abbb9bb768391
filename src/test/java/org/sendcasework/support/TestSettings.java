package org.sendcasework.support;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingKind;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.casefile.SettingRegister;
import org.springframework.stereotype.Component;

/** Fictional settings for tests; each call adds one of its own. */
@Component
public class TestSettings {

    private static final AtomicInteger URNS = new AtomicInteger(900000);

    private final SettingRegister register;

    TestSettings(SettingRegister register) {
        this.register = register;
    }

    /** Adds a primary academy and returns its URN. */
    public String school() {
        return school("Northvale", SettingPhase.PRIMARY);
    }

    /** Adds an academy of a locality and phase and returns its URN. */
    public String school(String locality, SettingPhase phase) {
        String urn = String.valueOf(URNS.incrementAndGet());
        register.add(List.of(new Setting(
                urn,
                "Fernhill Primary Academy " + urn,
                SettingKind.ACADEMY,
                phase,
                locality,
                "office@fernhill.example")));
        return urn;
    }
}
