package org.sendcasework.identity.internal;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where people reach the installation by https, its cookies are never sent without it. A council sets {@code
 * sendcasework.base-url} and no more; a setting of its own comes first.
 */
public class SettingsBehindTls implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("sendcasework.base-url", "").startsWith("https:")) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "behind-tls",
                            Map.of(
                                    "server.servlet.session.cookie.secure", true,
                                    "camunda.bpm.webapp.csrf.enable-secure-cookie", true)));
        }
    }
}
