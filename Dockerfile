# syntax=docker/dockerfile:1

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY processes ./processes
COPY forms ./forms
COPY src ./src
# The tests need a browser and run before: .ci/run
RUN --mount=type=cache,target=/root/.m2 mvn -B -q package -DskipTests \
    && mv target/send-casework-*.jar application.jar \
    && java -Djarmode=tools -jar application.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
RUN groupadd --system casework \
    && useradd --system --gid casework --home-dir /application --no-create-home casework \
    && install -d -o casework -g casework /application /application/data
WORKDIR /application
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER casework
VOLUME /application/data
EXPOSE 8080
# Inside a container, 127.0.0.1 would shut out the published port as well
ENV SERVER_ADDRESS=0.0.0.0
# The image has no program to fetch a page with but the shell
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-Duser.timezone=UTC", "-XX:MaxRAMPercentage=70", "-jar", "application.jar"]
