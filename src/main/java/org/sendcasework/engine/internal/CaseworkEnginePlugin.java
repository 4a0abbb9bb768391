package org.sendcasework.engine.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.management.SchemaLogEntry;
import org.sendcasework.engine.EngineClock;
import org.sendcasework.engine.FormChecker;
import org.sendcasework.engine.PassedDeadlines;
import org.sendcasework.identity.PasswordWaits;
import org.springframework.context.ApplicationEventPublisher;

/** Sets the engine's services, checks and hashing before it starts, and refuses a schema that is behind. */
class CaseworkEnginePlugin extends AbstractProcessEnginePlugin {

    private static final String SCHEMA_VERSION = "7.24";

    private final EngineConfiguration.FormViews views;
    private final Withholding withholding;
    private final PasswordRules passwords;
    private final Supplier<PasswordWaits> passwordWaits;
    private final EngineClock clock;
    private final ApplicationEventPublisher events;

    CaseworkEnginePlugin(
            EngineConfiguration.FormViews views,
            Withholding withholding,
            PasswordRules passwords,
            Supplier<PasswordWaits> passwordWaits,
            EngineClock clock,
            ApplicationEventPublisher events) {
        this.views = views;
        this.withholding = withholding;
        this.passwords = passwords;
        this.passwordWaits = passwordWaits;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        FormChecker checker = new FormChecker(configuration, clock);
        CheckedTaskService tasks = new CheckedTaskService(configuration, checker, views);
        configuration.setTaskService(tasks);
        configuration.setFormService(new CheckedFormService(configuration, tasks, checker));
        configuration.setFilterService(new FixedFilterService());
        configuration.setIdentityService(new PlainIdentityService(passwordWaits));

        List<CommandChecker> checkers = new ArrayList<>();
        checkers.add(new TenantCommandChecker());
        checkers.add(new GroupTaskCommandChecker(withholding));
        configuration.setCommandCheckers(checkers);
        configuration.setResourceAuthorizationProvider(new NoTaskRowsAuthorizationProvider());
        addSessionFactory(configuration);
        configuration.setIdentityProviderSessionFactory(new AuditedIdentityProvider.Factory(events));
        addParseListener(configuration);
        configuration.setPasswordEncryptor(new BcryptOfSha256PasswordEncryptor());
        configuration.setEnablePasswordPolicy(true);
        configuration.setPasswordPolicy(passwords);
        // Waits after wrong passwords are counted by account and address where people sign in: no account is locked for
        // good
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setLoginDelayMaxTime(0);
    }

    private void addSessionFactory(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomSessionFactories() == null) {
            configuration.setCustomSessionFactories(new ArrayList<>());
        }
        configuration.getCustomSessionFactories().add(new GroupTaskAuthorizationManager.Factory(withholding, events));
    }

    private void addParseListener(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new PassedDeadlines(events));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        String version = engine.getManagementService().createSchemaLogQuery().list().stream()
                .max(Comparator.comparing(SchemaLogEntry::getTimestamp).thenComparing(SchemaLogEntry::getId))
                .map(SchemaLogEntry::getVersion)
                .orElse("unknown");
        if (!version.startsWith(SCHEMA_VERSION)) {
            throw new IllegalStateException(
                    "The engine's tables are of version " + version + ", this application needs " + SCHEMA_VERSION
                            + ". Let Flyway run the migrations, or install the release that fits the tables.");
        }
    }
}
