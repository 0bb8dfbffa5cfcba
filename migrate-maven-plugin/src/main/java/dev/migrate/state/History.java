package dev.migrate.state;

import dev.migrate.MigrateException;
import dev.migrate.catalog.Catalog;
import dev.migrate.read.CatalogReader;
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
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a history builds, as a database to make copies of. It is replayed once and kept: a history that only grew is
 * replayed from where it grew.
 *
 * <p>A template's name says which project it is of and, by a chain of checksums, exactly which scripts are in it. Any build of the
 * project may drop one that none uses; one that goes between the look and the work is made anew.
 */
public final class History {
    private static final String PREFIX = "migrate_template_";

    /** Templates of one project that are kept, unless more are in use; each is about 8 MB. */
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
    String template(List<Script> scripts) {
        List<String> names = names(scripts);
        String name = names.get(scripts.size());
        while (!use(name)) {
            build(scripts, names);
        }
        return name;
    }

    /** Shadows that hold it, each to be worked in and closed by who asks for it. */
    public Supplier<Shadow> copies(List<Script> scripts) {
        String template = template(scripts);
        return () -> unlessGone(template, () -> Shadow.copyOf(server, template))
                .orElseGet(() -> copies(scripts).get());
    }

    /** What the database is that these scripts build. */
    Catalog catalog(List<Script> scripts) {
        String template = template(scripts);
        return unlessGone(template, () -> CatalogReader.read(server.database(template)))
                .orElseGet(() -> catalog(scripts));
    }

    /** From now on no other build drops it, if there is one. */
    private boolean use(String template) {
        return unlessGone(template, () -> server.use(template)).orElse(false);
    }

    /** Empty: another build has dropped the template, which had begun before this one began to use it. */
    private <T> Optional<T> unlessGone(String template, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (MigrateException e) {
            if (server.exists(template)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Under the name of a shadow first: what has a template's name is always whole. */
    private void build(List<Script> scripts, List<String> names) {
        Start start = start(names);
        try (Shadow shadow = start.shadow()) {
            server.dropUnused(prefix, KEPT);
            if (start.done() < scripts.size()) {
                replay(shadow.database(), scripts.subList(start.done(), scripts.size()));
            }
            keep(shadow, names.get(scripts.size()));
        }
    }

    /** The longest beginning of the scripts that there is a template of; else nothing. */
    private Start start(List<String> names) {
        List<String> existing = server.databaseNames();
        for (int done = names.size() - 2; done > 0; done--) {
            String template = names.get(done);
            if (existing.contains(template) && use(template)) {
                Optional<Shadow> copy = unlessGone(template, () -> Shadow.copyOf(server, template));
                if (copy.isPresent()) {
                    return new Start(copy.get(), done);
                }
            }
        }
        return new Start(Shadow.empty(server), 0);
    }

    /**
     * What a template is built from.
     *
     * @param done how many of its scripts are applied
     */
    private record Start(Shadow shadow, int done) {}

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
