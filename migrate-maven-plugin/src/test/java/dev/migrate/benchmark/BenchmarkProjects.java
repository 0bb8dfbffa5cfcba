package dev.migrate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** One history of small scripts, as a project of each tool: a table every tenth script, a column of it in the nine between. */
final class BenchmarkProjects {
    private static final String FLYWAY = "13.6.0";
    private static final String LIQUIBASE = "4.33.0";
    private static final String DRIVER = dependency("org.postgresql", "postgresql", "42.7.14");

    private BenchmarkProjects() {}

    static Path migrate(Path folder, int scripts, String configuration) throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("src/main/migrations"));
        for (int i = 0; i < scripts; i++) {
            Files.writeString(migrations.resolve("r%05d.sql".formatted(i)), revision(i));
        }
        String version = System.getProperty("benchmark.version", "0.1.0-SNAPSHOT");
        return pom(folder, "dev.migrate", "migrate-maven-plugin", version, "", configuration);
    }

    static Path flyway(Path folder, int scripts) throws IOException {
        Path sql = Files.createDirectories(folder.resolve("sql"));
        for (int i = 0; i < scripts; i++) {
            Files.writeString(sql.resolve("V%d__script.sql".formatted(i + 1)), up(i));
        }
        String dependencies = DRIVER + dependency("org.flywaydb", "flyway-database-postgresql", FLYWAY);
        return pom(folder, "org.flywaydb", "flyway-maven-plugin", FLYWAY, dependencies, "");
    }

    static Path liquibase(Path folder, int scripts) throws IOException {
        Path sql = Files.createDirectories(folder.resolve("sql"));
        for (int i = 0; i < scripts; i++) {
            Files.writeString(
                    sql.resolve("s%05d.sql".formatted(i)),
                    "--liquibase formatted sql\n--changeset b:" + i + "\n" + up(i));
        }
        Files.writeString(folder.resolve("changelog.xml"), """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                  <includeAll path="sql/"/>
                </databaseChangeLog>
                """);
        return pom(folder, "org.liquibase", "liquibase-maven-plugin", LIQUIBASE, DRIVER, "");
    }

    private static String revision(int i) {
        return """
                -- Change table %1$d
                --
                -- revision: %2$s
                %3$s-- created: 2026-01-05T09:00:00Z

                -- migrate:upgrade
                %4$s

                -- migrate:downgrade
                %5$s
                """.formatted(
                        i / 10,
                        id(i),
                        i == 0 ? "" : "-- revises: " + id(i - 1) + "\n",
                        up(i),
                        i % 10 == 0
                                ? "DROP TABLE t%d;".formatted(i / 10)
                                : "ALTER TABLE t%d DROP COLUMN c%d;".formatted(i / 10, i % 10));
    }

    private static String id(int i) {
        return String.format(Locale.ROOT, "%012x", 0xabc000000000L + i);
    }

    private static String up(int i) {
        return i % 10 == 0
                ? "CREATE TABLE t%d (id bigint PRIMARY KEY, name text NOT NULL);".formatted(i / 10)
                : "ALTER TABLE t%d ADD COLUMN c%d integer;".formatted(i / 10, i % 10);
    }

    private static Path pom(
            Path folder, String group, String artifact, String version, String dependencies, String configuration)
            throws IOException {
        Files.writeString(
                folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>benchmark</groupId>
                  <artifactId>benchmark</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <build><plugins><plugin>
                    <groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>
                    <dependencies>%s</dependencies>
                    <configuration>%s</configuration>
                  </plugin></plugins></build>
                </project>
                """.formatted(group, artifact, version, dependencies, configuration));
        return folder;
    }

    private static String dependency(String group, String artifact, String version) {
        return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
                .formatted(group, artifact, version);
    }

    /** Arguments that name the database in each tool's way. */
    static List<String> database(String prefix, dev.migrate.server.Database database) {
        String user = prefix.equals("liquibase") ? "username" : "user";
        return List.of(
                "-D" + prefix + ".url=" + database.url(),
                "-D" + prefix + "." + user + "=" + database.user(),
                "-D" + prefix + ".password=" + database.password());
    }
}
