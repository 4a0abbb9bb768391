package org.sendcasework.shared.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.support.RequestContext;

/** Gives the fragments the forms of a page: {@code @formViews.of(springRequestContext, 'form')}. */
@Component
public class FormViews {

    /** The name of a page's form in the model; a page with more forms gives the others their own names. */
    public static final String MAIN = "form";

    /** The form of this name; null means the main form of the page. */
    public FormView of(RequestContext context, String name) {
        String known = name == null ? MAIN : name;
        Map<String, Object> model = context.getModel();
        return new FormView(known, model.get(known), (Errors) model.get(BindingResult.MODEL_KEY_PREFIX + known));
    }

    /** What is wrong with the forms of the page. */
    public List<FormView.Line> problems(RequestContext context) {
        return new TreeMap<>(context.getModel())
                .values().stream()
                        .filter(Errors.class::isInstance)
                        .map(Errors.class::cast)
                        .filter(errors ->
                                errors.hasErrors() && context.getModel().get(errors.getObjectName()) != null)
                        .flatMap(errors -> of(context, errors.getObjectName()).lines().stream())
                        .toList();
    }
}
