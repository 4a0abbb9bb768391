package org.sendcasework.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class EmbeddedDatabaseConfigurationTest {

    private static final List<String> AT_SHUTDOWN = new ArrayList<>();

    @TempDir
    Path data;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withUserConfiguration(EmbeddedDatabaseConfiguration.class);

    @Test
    void springBootsOwnPoolSitsOnTheEmbeddedServerAndClosesBeforeIt() {
        AT_SHUTDOWN.clear();
        application
                .withUserConfiguration(Engine.class)
                .withPropertyValues("sendcasework.data-dir=" + data, "spring.datasource.hikari.maximum-pool-size=7")
                .run(context -> {
                    HikariDataSource pool = (HikariDataSource) context.getBean(DataSource.class);
                    assertThat(pool.getMaximumPoolSize()).isEqualTo(7);
                    assertThat(pool.getJdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
                });
        assertThat(AT_SHUTDOWN).containsExactly("engine closes while the database answers");
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aHeadStartIsTakenOverAndEndsWithTheApplication() {
        try (ConfigurableApplicationContext context = headStart(Pooled.class).run("--sendcasework.data-dir=" + data)) {
            assertThat(context.getBean(EmbeddedDatabase.class))
                    .isSameAs(context.getBean(DatabaseHeadStart.Pending.class).await());
            assertThat(data.resolve("postgres/postmaster.pid")).exists();
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aServerThatNobodyAskedForEndsWithAStartThatFails() {
        assertThatThrownBy(() -> headStart(Failing.class).run("--sendcasework.data-dir=" + data))
                .hasRootCauseMessage("fails before it asks for the database");
        assertThat(data.resolve("postgres/PG_VERSION")).exists();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aHeadStartThatFailsIsToldWhereTheDatabaseIsNeeded() throws Exception {
        Path file = Files.createFile(data.resolve("a file"));
        assertThatThrownBy(() -> headStart(Pooled.class).run("--sendcasework.data-dir=" + file))
                .rootCause()
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("a file");
    }

    @Test
    void noHeadStartWhereADataSourceIsConfigured() {
        try (ConfigurableApplicationContext context = headStart(Pooled.class)
                .run(
                        "--sendcasework.data-dir=" + data,
                        "--spring.datasource.url=jdbc:postgresql://db.example/casework")) {
            assertThat(context.getBeanProvider(DatabaseHeadStart.Pending.class).getIfAvailable())
                    .isNull();
        }
        assertThat(data).isEmptyDirectory();
    }

    private static SpringApplication headStart(Class<?> configuration) {
        SpringApplication start = new SpringApplication(configuration);
        start.setWebApplicationType(WebApplicationType.NONE);
        start.addListeners(new DatabaseHeadStart());
        return start;
    }

    @Test
    void aConfiguredDataSourceTakesItsPlace() {
        application
                .withPropertyValues(
                        "sendcasework.data-dir=" + data, "spring.datasource.url=jdbc:postgresql://db.example/casework")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(((HikariDataSource) context.getBean(DataSource.class)).getJdbcUrl())
                            .isEqualTo("jdbc:postgresql://db.example/casework");
                });
        assertThat(data).isEmptyDirectory();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(EmbeddedDatabaseConfiguration.class)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Pooled {}

    @Configuration(proxyBeanMethods = false)
    static class Failing {

        @Bean
        Object fails() {
            throw new IllegalStateException("fails before it asks for the database");
        }
    }

    /** Stands for whatever works on the database until the application ends. */
    @Configuration(proxyBeanMethods = false)
    static class Engine {

        @Bean
        DisposableBean engine(DataSource dataSource) {
            return () -> {
                try (var connection = dataSource.getConnection()) {
                    AT_SHUTDOWN.add("engine closes while the database answers");
                } catch (SQLException e) {
                    AT_SHUTDOWN.add(e.toString());
                }
            };
        }
    }
}
