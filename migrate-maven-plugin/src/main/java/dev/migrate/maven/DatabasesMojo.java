package dev.migrate.maven;

import dev.migrate.MigrateException;
import dev.migrate.command.Confirmation;
import dev.migrate.command.DatabaseName;
import dev.migrate.command.Databases;
import dev.migrate.command.EachDatabase;
import dev.migrate.command.EachDatabase.Done;
import dev.migrate.command.Project;
import dev.migrate.command.Tenants;
import dev.migrate.command.Workspace;
import dev.migrate.report.DatabasesText;
import dev.migrate.report.Format;
import dev.migrate.server.Database;
import java.io.File;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that works on databases: on the one at {@code url}, or on those of the POM that the user names. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class DatabasesMojo extends MigrateMojo {
    /**
     * Databases with names. Each {@code <database>} has a {@code <name>} and what the goals have: {@code url}, {@code user},
     * {@code password}, {@code server}, {@code versionSchema}, {@code versionTable}, {@code logTable}; besides
     * {@code searchPath}, and {@code tenants}: a query whose rows are schemas, each of them migrated by itself. Without a
     * URL, in the POM or the environment variable {@code MIGRATE_<NAME>_URL}, the project's own database is meant.
     *
     * @since 0.1.0
     */
    @Parameter
    private @Nullable List<NamedDatabase> databases;

    /**
     * Which of {@code databases}: names separated by commas, {@code customers/acme} for one tenant, {@code all}. Needed
     * where there are several.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.database")
    private @Nullable List<String> database;

    /**
     * How many of the databases at a time.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.threads", defaultValue = "4")
    private int threads;

    /**
     * Begins with no further database when one has failed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.failFast", defaultValue = "false")
    private boolean failFast;

    /** One database to work on. */
    private record Place(String name, Databases databases, Project project) {}

    /**
     * Runs the goal's command on one database; by several threads where there are several.
     *
     * @param name tells several apart; empty: it is the only one
     */
    abstract Answer answer(Workspace workspace, String name);

    /** What the goal asks once, whatever the number of databases. */
    Optional<Answer> once(Workspace workspace) {
        return Optional.empty();
    }

    Format format() {
        return Format.text;
    }

    @Nullable
    File output() {
        return null;
    }

    @Override
    final void run(Workspace workspace) throws MojoFailureException {
        Answer answer = answer(workspace, "");
        if (!answer.text().isEmpty()) {
            show(answer.text(), answer.result(), format(), output());
        }
        if (answer.failure() != null) {
            throw new MojoFailureException(answer.failure());
        }
    }

    @Override
    final void work(BuildSession build) throws MojoFailureException {
        List<NamedDatabase> known = given(databases);
        List<DatabaseName> chosen = chosen(known);
        if (chosen.isEmpty()) {
            super.work(build);
            return;
        }
        List<Place> places = chosen.stream()
                .flatMap(name -> places(name, known, build).stream())
                .toList();
        if (chosen.size() == 1 && isOne(chosen.get(0), known)) {
            Place place = places.get(0);
            run(place.databases(), place.project());
        } else {
            runEach(places);
        }
    }

    @Override
    final Map<String, Optional<Database>> targets() {
        List<NamedDatabase> known = given(databases);
        List<DatabaseName> chosen = chosen(known);
        if (chosen.isEmpty()) {
            return super.targets();
        }
        Map<String, Optional<Database>> targets = new LinkedHashMap<>();
        for (DatabaseName name : chosen) {
            targets.put(
                    name.toString(), Optional.ofNullable(database(connection().of(settings(name, known)))));
        }
        return targets;
    }

    /** None: the one at {@code url}, or the project's own where nothing is said and the POM has no databases. */
    private List<DatabaseName> chosen(List<NamedDatabase> known) {
        List<String> names = known.stream().map(NamedDatabase::name).toList();
        List<String> typed = given(database);
        refuseEmptyOrTwo(typed);
        List<DatabaseName> chosen = DatabaseName.chosen(typed, names);
        if (!chosen.isEmpty() || known.isEmpty() || isUrlTyped()) {
            return chosen;
        }
        if (known.size() > 1) {
            throw new MigrateException(
                    "Which of the POM's databases is meant was not said.",
                    "Known are " + String.join(", ", names) + ". Type for example -Dmigrate.database=" + names.get(0)
                            + ", several separated by commas, or -Dmigrate.database=all.");
        }
        return List.of(new DatabaseName(names.get(0), Optional.empty()));
    }

    private void refuseEmptyOrTwo(List<String> typed) {
        if (typed.isEmpty() && isTyped(DATABASE)) {
            throw new MigrateException(
                    "migrate.database is empty.",
                    "Say which of the POM's <databases> is meant, or leave migrate.database out.");
        }
        if (!typed.isEmpty() && isTyped(Published.URL)) {
            throw new MigrateException(
                    "Two databases are meant: migrate.database says " + String.join(",", typed)
                            + ", and migrate.url another one.",
                    "Leave out one of them.");
        }
    }

    /** Not the URL that an earlier goal of the build has published. */
    private boolean isUrlTyped() {
        return isTyped(Published.URL) || System.getenv().containsKey("MIGRATE_URL");
    }

    private static boolean isOne(DatabaseName name, List<NamedDatabase> known) {
        return name.tenant().isPresent() || settings(name, known).tenants == null;
    }

    private static NamedDatabase settings(DatabaseName name, List<NamedDatabase> known) {
        return known.stream()
                .filter(one -> one.name().equals(name.name()))
                .findFirst()
                .orElseThrow();
    }

    private List<Place> places(DatabaseName name, List<NamedDatabase> known, BuildSession build) {
        NamedDatabase settings = settings(name, known);
        @Nullable Database target = database(connection().of(settings));
        Project project = project(settings.versionSchema, settings.versionTable, settings.logTable);
        if (settings.tenants == null) {
            if (name.tenant().isPresent()) {
                throw new MigrateException("Database '" + name.name() + "' has no tenants.", "Leave out the slash.");
            }
            return List.of(new Place(name.name(), databases(build, target, settings.searchPath()), project));
        }
        return tenants(name, settings, databases(build, target, List.of()).target(), project, build);
    }

    private List<Place> tenants(
            DatabaseName name, NamedDatabase settings, Database database, Project project, BuildSession build) {
        List<String> schemas = name.among(Tenants.schemas(name.name(), database, String.valueOf(settings.tenants)));
        List<Place> places = new ArrayList<>();
        for (String schema : schemas) {
            List<String> path = Stream.concat(Stream.of(schema), settings.searchPath().stream())
                    .toList();
            places.add(new Place(
                    name.name() + "/" + schema, databases(build, database, path), project.withVersionSchema(schema)));
        }
        return places;
    }

    private void runEach(List<Place> places) throws MojoFailureException {
        Map<String, Supplier<Done>> acts = new LinkedHashMap<>();
        places.stream().limit(1).forEach(first -> addOnce(acts, first));
        places.forEach(place -> acts.put(place.name(), () -> done(place)));
        EachDatabase.Result result =
                new EachDatabase(new EachDatabase.Options(threads, failFast), this::sayFailure).run(acts);
        show(DatabasesText.of(result, style()), result, format(), output());
        if (!result.failed().isEmpty()) {
            throw new MojoFailureException(DatabasesText.failure(result));
        }
    }

    private Done done(Place place) {
        try (Workspace workspace = workspace(place.databases(), place.project(), place.name() + ": ")) {
            return shown(place.name(), answer(workspace, place.name()));
        }
    }

    private void addOnce(Map<String, Supplier<Done>> acts, Place place) {
        try (Workspace workspace = workspace(place.databases(), place.project(), "")) {
            once(workspace).ifPresent(answer -> acts.put("project", () -> shown("project", answer)));
        }
    }

    /** A file of this database's own: with its name, where there are several. */
    static Path own(Path file, String name) {
        if (name.isEmpty()) {
            return file;
        }
        String all = String.valueOf(file.getFileName());
        int dot = all.lastIndexOf('.');
        String suffix = "-" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return file.resolveSibling(dot < 0 ? all + suffix : all.substring(0, dot) + suffix + all.substring(dot));
    }

    /** Who is asked about one database. */
    final Confirmation confirmationFor(String name, boolean yes) {
        return confirmation(yes, name.isEmpty() ? "" : name + ": ");
    }

    private Done shown(String name, Answer answer) {
        if (format() == Format.text) {
            say(answer.details().stream().map(line -> name + ": " + line).toList());
        }
        return answer.done();
    }

    private void sayFailure(String name, Throwable e) {
        Failures.text(e).lines().forEach(line -> getLog().error(name + ": " + line));
        if (!(e instanceof MigrateException)) {
            getLog().error(e);
        }
    }
}
