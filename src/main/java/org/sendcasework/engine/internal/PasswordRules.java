package org.sendcasework.engine.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * The rules for a new password, however it is set: twelve characters, no part of the account's own name, and none of the
 * passwords that are tried first (OWASP ASVS 5.0.0, 6.2.1 and 6.2.4). Nothing is asked of the kinds of characters, and no
 * password expires. Admin shows the sentences of these rules as they are.
 */
class PasswordRules implements PasswordPolicy {

    static final int FEWEST_CHARACTERS = 12;

    private static final String COMMON = "/accounts/common-passwords.txt";
    private static final int SHORTEST_NAME = 4;
    private static final int FEWEST_DIFFERENT = 5;

    private final Predicate<String> accepted;
    private final Set<String> common = read();

    /** @param accepted passwords that are taken whatever they are */
    PasswordRules(Predicate<String> accepted) {
        this.accepted = accepted;
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(
                rule(
                        "A password has at least " + FEWEST_CHARACTERS + " characters.",
                        (password, user) -> password.length() >= FEWEST_CHARACTERS),
                rule(
                        "A password does not have the user name or the name of the person in it.",
                        PasswordRules::namesNobody),
                rule(
                        "A password is not one that many people use, such as a common word with digits.",
                        (password, user) -> !isCommon(password)));
    }

    private PasswordPolicyRule rule(String words, BiPredicate<String, User> kept) {
        return new PasswordPolicyRule() {
            @Override
            public String getPlaceholder() {
                return words;
            }

            @Override
            public Map<String, String> getParameters() {
                return Map.of();
            }

            @Override
            public boolean execute(String password) {
                return execute(password, null);
            }

            @Override
            public boolean execute(String password, User user) {
                return accepted.test(password) || kept.test(password, user);
            }
        };
    }

    private static boolean namesNobody(String password, User user) {
        return user == null
                || names(user).stream()
                        .noneMatch(name -> password.toLowerCase(Locale.UK).contains(name.toLowerCase(Locale.UK)));
    }

    private static List<String> names(User user) {
        return Stream.of(user.getId(), user.getFirstName(), user.getLastName())
                .filter(name -> name != null && name.length() >= SHORTEST_NAME)
                .toList();
    }

    private boolean isCommon(String password) {
        String small = password.toLowerCase(Locale.UK);
        String asRead =
                small.replace('0', 'o').replace('3', 'e').replace('@', 'a').replace('$', 's');
        return password.chars().distinct().count() < FEWEST_DIFFERENT
                || isCounting(password)
                || isCommonWord(letters(small))
                || isCommonWord(letters(asRead));
    }

    private static String letters(String text) {
        return text.replaceAll("[^a-z]", "");
    }

    /** One of the words, or one of them repeated. */
    private boolean isCommonWord(String letters) {
        return !letters.isEmpty() && common.stream().anyMatch(word -> letters.matches("(" + word + ")+"));
    }

    /** Digits one after the other, such as 123456789012. */
    private static boolean isCounting(String password) {
        for (int i = 1; i < password.length(); i++) {
            int step = password.charAt(i) - password.charAt(i - 1);
            if (step != 1 && step != 0 && step != -9) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> read() {
        try (InputStream file = PasswordRules.class.getResourceAsStream(COMMON);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
