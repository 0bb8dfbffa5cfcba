package dev.migrate.state;

import dev.migrate.MigrateException;
import dev.migrate.run.RunListener;
import dev.migrate.run.RunSettings;
import dev.migrate.run.Runner;
import dev.migrate.run.Script;
import dev.migrate.run.TableNames;
import dev.migrate.server.Database;
import dev.migrate.server.DatabaseServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a history builds, as a database to make copies of. It is replayed once and kept: a history that only grew is
 * replayed from where it grew.
 *
 * <p>A template's name says which project it is of and, by a chain of checksums, exactly which scripts are in it.
 */
public final class History {
    private static final String PREFIX = "migrate_template_";

    /** Templates of one project that are kept; each is about 8 MB. */
    private static final int KEPT = 6;

    private final DatabaseServer server;
    private final RunSettings settings;
    private final String prefix;

    /** For the project in that folder. */
    public History(DatabaseServer server, RunSettings settings, Path project) {
        this.server = server;
        this.settings = settings;
        this.prefix = PREFIX
                + hash("", project.toAbsolutePath().normalize().toString()).substring(0, 8) + "_";
    }

    /**
     * The name of a database that holds what these scripts build, applied in this order to an empty one. Nobody may stay
     * connected to it.
     *
     * @throws dev.migrate.MigrateException when a script fails: with file and line
     */
    public String template(List<Script> scripts) {
        List<String> names = names(scripts);
        List<String> existing = server.databaseNames().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
        int done = scripts.size();
        while (done > 0 && !existing.contains(names.get(done))) {
            done--;
        }
        String name = names.get(scripts.size());
        if (!existing.contains(name)) {
            prune(existing, names);
            build(name, done == 0 ? null : names.get(done), scripts.subList(done, scripts.size()));
        }
        return name;
    }

    /** Copies of a template. */
    Supplier<Shadow> copies(String template) {
        return () -> Shadow.copyOf(server, template);
    }

    /** How to reach a template. */
    Database database(String template) {
        return server.database(template);
    }

    /** Under the name of a shadow first: what has a template's name is always whole. */
    private void build(String name, @Nullable String start, List<Script> scripts) {
        try (Shadow shadow = start == null ? Shadow.empty(server) : Shadow.copyOf(server, start)) {
            if (!scripts.isEmpty()) {
                replay(shadow.database(), scripts);
            }
            keep(shadow, name);
        }
    }

    /** Another build of the project may have been quicker, and what has the name is the same. */
    private void keep(Shadow shadow, String name) {
        try {
            shadow.keepAs(name);
        } catch (MigrateException e) {
            if (!server.exists(name)) {
                throw e;
            }
        }
    }

    private void replay(Database database, List<Script> scripts) {
        try (Runner runner = Runner.open(database, settings.withTables(TableNames.OF_SHADOWS), RunListener.SILENT)) {
            runner.applied();
            runner.upgrade(scripts);
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA " + TableNames.OF_SHADOWS.schema() + " CASCADE");
        } catch (SQLException e) {
            throw new MigrateException("The replayed history could not be tidied: " + e.getMessage(), null, e);
        }
    }

    private void prune(List<String> existing, List<String> needed) {
        existing.stream()
                .filter(Predicate.not(needed::contains))
                .limit(Math.max(0, existing.size() - KEPT))
                .forEach(server::dropDatabase);
    }

    /** One name for each beginning of the list, the empty one first. */
    private List<String> names(List<Script> scripts) {
        List<String> names = new ArrayList<>();
        String chain = hash("", String.valueOf(server.major()));
        names.add(prefix + chain.substring(0, 16));
        for (Script script : scripts) {
            chain = hash(chain, script.id() + " " + script.fingerprint());
            names.add(prefix + chain.substring(0, 16));
        }
        return names;
    }

    private static String hash(String chain, String text) {
        try {
            byte[] bytes = (chain + "\n" + text).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
