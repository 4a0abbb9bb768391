package org.sendcasework.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * What a timer asks for its date, such as {@code ${clock.missed(execution, 'ADV-REPLY-6W', adviceRequestId)}}: the bean,
 * its method and the arguments, variables as their values and the execution itself left out.
 */
public record TimerExpression(String bean, String method, List<String> arguments) {

    private static final Pattern CALL = Pattern.compile("\\$\\{\\s*(\\w+)\\.(\\w+)\\((.*)\\)\\s*}");

    /** An expression of another shape has no bean, no method and no arguments. */
    static TimerExpression read(String expression, VariableScope variables) {
        Matcher call = CALL.matcher(expression.strip());
        if (!call.matches()) {
            return new TimerExpression("", "", List.of());
        }
        List<String> arguments = new ArrayList<>();
        for (String argument : call.group(3).split(",")) {
            String name = argument.strip();
            if (name.startsWith("'")) {
                arguments.add(name.substring(1, name.length() - 1));
            } else if (!name.isEmpty() && !name.equals("execution")) {
                arguments.add(String.valueOf(variables.getVariable(name)));
            }
        }
        return new TimerExpression(call.group(1), call.group(2), arguments);
    }
}
