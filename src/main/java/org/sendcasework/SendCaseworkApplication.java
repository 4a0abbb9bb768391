package org.sendcasework;

import java.util.TimeZone;
import org.sendcasework.database.DatabaseHeadStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts SEND Casework: the engine, its web applications, our services and pages in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SendCaseworkApplication {

    public static void main(String[] args) {
        // The engine reads the zone once, when its classes load, and writes time stamps without one
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication application = new SpringApplication(SendCaseworkApplication.class);
        application.addListeners(new DatabaseHeadStart());
        application.run(args);
    }
}
