package org.sendcasework.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The database of the one-command start. It steps aside as soon as a data source is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDataSourceConfigured.class)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(@Value("${sendcasework.data-dir:./data}") Path root) {
        return new EmbeddedServer(root);
    }

    /** Depends on the server, so that engine, persistence and pool all close before it. */
    @Bean
    @ConditionalOnMissingBean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedServer server) {
        return DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(server.url())
                .username(EmbeddedServer.USER)
                .password(server.password())
                .build();
    }
}
