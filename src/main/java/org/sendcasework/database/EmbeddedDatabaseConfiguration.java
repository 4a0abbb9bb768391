package org.sendcasework.database;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Runs the embedded database when no data source is configured. Spring Boot builds its usual pool on it; the pool depends
 * on the connection details and these on the server, so the server is the last to go.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDataSourceConfigured.class)
class EmbeddedDatabaseConfiguration {

    /** Starts the server, or waits for it where its start has begun already. */
    @Bean
    EmbeddedDatabase embeddedDatabase(ObjectProvider<DatabaseHeadStart.Pending> begun, Environment environment) {
        DatabaseHeadStart.Pending pending = begun.getIfAvailable();
        return pending == null ? start(dataDirectory(environment)) : pending.await();
    }

    /** Where everything is kept that the one-command start keeps. */
    static Path dataDirectory(Environment environment) {
        return Path.of(environment.getProperty("sendcasework.data-dir", "./data"));
    }

    static EmbeddedDatabase start(Path dataDirectory) {
        return EmbeddedDatabase.start(dataDirectory, dataDirectory.resolve("postgres-server"));
    }

    @Bean
    JdbcConnectionDetails embeddedDatabaseConnectionDetails(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.username();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }
}
