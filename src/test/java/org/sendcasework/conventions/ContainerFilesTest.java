package org.sendcasework.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** Checks Dockerfile and docker-compose.yml where no Docker engine is at hand. */
class ContainerFilesTest {

    private static final Pattern REQUIRED_SECRET = Pattern.compile("\\$\\{([A-Z_]+):\\?set \\1 .+}");

    private final Map<String, Map<String, Object>> services = services();
    private final String dockerfile = read("Dockerfile");

    @Test
    void theApplicationWaitsForAHealthyPostgreSql17AndMailCatcher() {
        assertThat(services).containsOnlyKeys("application", "database", "mail");
        assertThat(services.get("database")).containsEntry("image", "postgres:17");
        assertThat(services.get("mail").get("image").toString()).startsWith("axllent/mailpit:v");
        for (String needed : List.of("database", "mail")) {
            assertThat(services.get(needed)).containsKey("healthcheck");
            assertThat(map(map(services.get("application").get("depends_on")).get(needed)))
                    .containsEntry("condition", "service_healthy");
        }
        assertThat(list(services.get("database").get("volumes"))).containsExactly("database:/var/lib/postgresql/data");
        assertThat(environment("application"))
                .containsEntry(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/casework?reWriteBatchedInserts=true")
                .containsEntry("SPRING_DATASOURCE_USERNAME", "casework")
                .containsEntry("SPRING_MAIL_HOST", "mail")
                .containsEntry("SPRING_MAIL_PORT", "1025")
                .containsEntry("SERVER_ADDRESS", "0.0.0.0");
    }

    @Test
    void nothingStartsWithoutASecretOfItsOwn() {
        String example = read(".env.example");
        for (String service : services.keySet()) {
            environment(service).forEach((name, value) -> {
                if (name.endsWith("PASSWORD")) {
                    Matcher secret = REQUIRED_SECRET.matcher(value.toString());
                    assertThat(secret.matches()).as("%s of %s", name, service).isTrue();
                    assertThat(example).containsPattern("(?m)^" + secret.group(1) + "=$");
                }
            });
        }
        assertThat(environment("application"))
                .containsKeys("SPRING_DATASOURCE_PASSWORD", "SENDCASEWORK_ADMIN_PASSWORD");
        assertThat(environment("database")).containsKey("POSTGRES_PASSWORD");
        assertThat(read(".gitignore").lines()).contains(".env");
    }

    @Test
    void onlyThisMachineReachesThePublishedPortsAndNobodyTheDatabase() {
        assertThat(services.get("database")).doesNotContainKey("ports");
        assertThat(list(services.get("application").get("ports"))).containsExactly("127.0.0.1:8080:8080");
        assertThat(list(services.get("mail").get("ports"))).containsExactly("127.0.0.1:8025:8025");
    }

    @Test
    void theImageRunsTheJarOnJava17InUtcAndNotAsRoot() {
        assertThat(dockerfile).containsPattern("(?m)^FROM maven:\\S*temurin-17 AS build$");
        String runtime = dockerfile.substring(dockerfile.indexOf("FROM eclipse-temurin:17-jre\n"));
        assertThat(runtime).containsPattern("(?m)^USER casework$");
        assertThat(runtime).containsPattern("(?m)^ENTRYPOINT .*\"-Duser.timezone=UTC\".*\"application.jar\"]$");
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "503, 1"})
    void theHealthCheckTellsAHealthyApplicationFromAnIllOne(int status, int exitCode) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")) || Files.isExecutable(Path.of("/usr/bin/bash")));
        HttpServer application = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        application.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        application.start();
        try {
            Process check = new ProcessBuilder(healthCheck().stream()
                            .map(part -> part.replace(
                                    "/8080", "/" + application.getAddress().getPort()))
                            .toList())
                    .start();
            assertThat(check.waitFor()).isEqualTo(exitCode);
        } finally {
            application.stop(0);
        }
    }

    private List<String> healthCheck() throws IOException {
        Matcher command = Pattern.compile("(?ms)^HEALTHCHECK .*?\\\\\\n\\s+CMD (\\[.*?])$")
                .matcher(dockerfile);
        assertThat(command.find()).isTrue();
        return List.of(new ObjectMapper().readValue(command.group(1), String[].class));
    }

    private Map<String, Object> environment(String service) {
        return map(services.get(service).get("environment"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        Map<String, Object> compose = new Yaml().load(read("docker-compose.yml"));
        return (Map<String, Map<String, Object>>) compose.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Object value) {
        return (List<String>) value;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
