package org.sendcasework.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the embedded database on a separate thread while the application scans its classes: unpacking the server takes
 * about as long. Does nothing when a data source is configured. A failure is reported where the application first needs
 * the database.
 */
public final class DatabaseHeadStart implements ApplicationListener<ApplicationPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        ConfigurableApplicationContext context = event.getApplicationContext();
        if (NoDataSourceConfigured.in(context.getEnvironment())) {
            Path data = EmbeddedDatabaseConfiguration.dataDirectory(context.getEnvironment());
            Pending pending = new Pending(CompletableFuture.supplyAsync(
                    () -> EmbeddedDatabaseConfiguration.start(data),
                    start -> new Thread(start, "embedded-database").start()));
            context.getBeanFactory().registerSingleton(Pending.class.getName(), pending);
            // Begun before every bean, so that it is closed after every bean, even if none ever asked for the database
            if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry beans) {
                beans.registerDisposableBean(Pending.class.getName(), pending::close);
            }
        }
    }

    /** A start under way. */
    record Pending(CompletableFuture<EmbeddedDatabase> database) {

        /**
         * Waits until the server runs.
         *
         * @throws EmbeddedDatabaseException if it cannot
         */
        EmbeddedDatabase await() {
            try {
                return database.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }

        private void close() throws IOException {
            EmbeddedDatabase running = database.exceptionally(failed -> null).join();
            if (running != null) {
                running.close();
            }
        }
    }
}
