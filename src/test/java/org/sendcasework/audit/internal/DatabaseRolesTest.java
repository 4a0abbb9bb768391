package org.sendcasework.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sendcasework.support.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** With the two roles of the operations guide, the application cannot tamper with the audit trail. */
class DatabaseRolesTest {

    @Test
    void theRoleOfTheApplicationReadsAndAddsAndNoMore() throws Exception {
        String url = TestDatabase.newDatabaseUrl();
        new JdbcTemplate(new DriverManagerDataSource(url))
                .execute(Files.readString(Path.of("docs/database-roles.sql")));
        Flyway.configure()
                .dataSource(url.replace("user=postgres", "user=casework_owner"), null, null)
                .load()
                .migrate();
        JdbcTemplate application =
                new JdbcTemplate(new DriverManagerDataSource(url.replace("user=postgres", "user=casework_app")));

        application.update(
                "insert into audit.arriving (actor, act, subjects, details) values ('x', 'READ', '{}', '{}')");
        application.update("update casework_team set active = active");

        assertThat(application.queryForList("select actor from audit.entry", String.class))
                .containsExactly("x");
        for (String statement : List.of(
                "update audit.entry set actor = 'y'",
                "delete from audit.entry",
                "truncate audit.entry",
                "alter table audit.entry disable trigger user",
                "drop table audit.entry",
                "create or replace function audit.seal() returns trigger language plpgsql as 'begin return new; end'")) {
            assertThatThrownBy(() -> application.update(statement))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .message()
                    .containsAnyOf("permission denied", "must be owner");
        }
    }
}
