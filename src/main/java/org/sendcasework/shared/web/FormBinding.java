package org.sendcasework.shared.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Binds what comes in from pages: texts by the rule for characters, and the checked boxes of a form record as they are, so
 * that a value with a comma in it is one value.
 */
@ControllerAdvice(annotations = Controller.class)
class FormBinding {

    @InitBinder
    void textIsPlainAndDaysAreUsual(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PlainTextEditor());
        binder.registerCustomEditor(LocalDate.class, new DayEditor());
    }

    @InitBinder
    void oneBoxIsOneValue(WebDataBinder binder) {
        ResolvableType type = binder.getTargetType();
        if (type != null && type.toClass().isRecord()) {
            binder.registerCustomEditor(List.class, new CustomCollectionEditor(List.class, true));
            binder.registerCustomEditor(Set.class, new CustomCollectionEditor(Set.class, true));
        }
    }
}
