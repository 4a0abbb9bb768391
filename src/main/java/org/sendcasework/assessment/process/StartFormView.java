package org.sendcasework.assessment.process;

import java.util.Map;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.springframework.stereotype.Component;

/** What the start form for a new request shows: the settings to choose from. */
@Component
class StartFormView implements FormView {

    private final SettingRegister settings;

    StartFormView(SettingRegister settings) {
        this.settings = settings;
    }

    @Override
    public boolean serves(String formId) {
        return "record-a-request".equals(formId);
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        return Map.of("settingOptions", settings.options());
    }
}
