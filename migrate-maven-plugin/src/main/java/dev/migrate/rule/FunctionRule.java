package dev.migrate.rule;

import dev.migrate.catalog.Attributes;
import dev.migrate.catalog.Function;
import dev.migrate.catalog.Function.Volatility;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class FunctionRule implements RenameRule<Function> {
    private static final Set<String> ALTERABLE = Set.of(
            "volatility", "strict", "securityDefiner", "leakproof", "parallel", "cost", "rows", "support", "settings");

    @Override
    public Class<Function> type() {
        return Function.class;
    }

    @Override
    public List<Statement> create(Function function, List<Clause> parts, Scene scene) {
        return List.of(Statement.of(create("CREATE FUNCTION ", function)));
    }

    @Override
    public List<Statement> drop(Function function, Scene scene) {
        return List.of(Statement.of("DROP FUNCTION " + function.id().sqlName()));
    }

    @Override
    public String remark() {
        return "Bodies are compared as the server prints them. PostgreSQL records no dependencies of a "
                + "body in quotes: what it names by its words is made before it where that is possible, "
                + "else the server is told not to check bodies.";
    }

    @Override
    public Changes<Function> changes() {
        return Changes.<Function>of()
                .replace("returns", "window")
                .on(
                        FunctionRule::definition,
                        "arguments",
                        "language",
                        "volatility",
                        "strict",
                        "securityDefiner",
                        "leakproof",
                        "parallel",
                        "cost",
                        "rows",
                        "support",
                        "transforms",
                        "settings",
                        "body")
                .replacedWhen("unless the names stay and defaults are only added", "arguments");
    }

    private static Change definition(Function from, Function to, Scene scene) {
        if (!Routines.replaceable(from.arguments(), to.arguments())) {
            return new Change.Replace();
        }
        boolean alterable = ALTERABLE.containsAll(Attributes.differing(from, to))
                && (from.support() == null || to.support() != null);
        return alterable
                ? Change.inPlace("ALTER FUNCTION " + to.id().sqlName() + " " + String.join(" ", alterations(from, to)))
                : Change.inPlace(Statement.of(create("CREATE OR REPLACE FUNCTION ", to))
                        .note(
                                from.body().equals(to.body())
                                        ? new String[0]
                                        : StaleIndexes.notes(to.id(), "the function", scene)
                                                .toArray(String[]::new)));
    }

    private static String create(String verb, Function function) {
        StringBuilder sql = new StringBuilder(verb);
        sql.append(function.id().sqlPath()).append(Routines.arguments(function.arguments()));
        List<String> lines = new ArrayList<>();
        lines.add("RETURNS " + TypeName.readable(function.returns()));
        lines.add("LANGUAGE " + Identifier.quote(function.language()));
        lines.addAll(Routines.transforms(function.transforms()));
        List<String> attributes = attributes(function);
        if (!attributes.isEmpty()) {
            lines.add(String.join(" ", attributes));
        }
        lines.addAll(Routines.set(function.settings()));
        lines.forEach(line -> sql.append("\n    ").append(line));
        return sql.append('\n').append(Routines.body(function.body())).toString();
    }

    /** Those that are not the default. */
    private static List<String> attributes(Function function) {
        List<String> attributes = new ArrayList<>();
        if (function.window()) {
            attributes.add("WINDOW");
        }
        if (function.volatility() != Volatility.VOLATILE) {
            attributes.add(function.volatility().name());
        }
        if (function.strict()) {
            attributes.add(strict(function));
        }
        if (function.securityDefiner()) {
            attributes.add(security(function));
        }
        if (function.leakproof()) {
            attributes.add(leakproof(function));
        }
        if (function.parallel() != Parallel.UNSAFE) {
            attributes.add(parallel(function));
        }
        if (function.cost() != null) {
            attributes.add(cost(function));
        }
        if (function.rows() != null) {
            attributes.add(rows(function));
        }
        if (function.support() != null) {
            attributes.add("SUPPORT " + function.support());
        }
        return attributes;
    }

    private static List<String> alterations(Function from, Function to) {
        List<String> actions = new ArrayList<>();
        for (String attribute : Attributes.differing(from, to)) {
            switch (attribute) {
                case "volatility" -> actions.add(to.volatility().name());
                case "strict" -> actions.add(strict(to));
                case "securityDefiner" -> actions.add(security(to));
                case "leakproof" -> actions.add(leakproof(to));
                case "parallel" -> actions.add(parallel(to));
                case "cost" -> actions.add(cost(to));
                case "rows" -> actions.add(rows(to));
                case "support" -> actions.add("SUPPORT " + to.support());
                case "settings" -> actions.addAll(Routines.changedSettings(from.settings(), to.settings()));
                default -> throw new IllegalStateException("ALTER FUNCTION does not take " + attribute);
            }
        }
        return actions;
    }

    private static String strict(Function function) {
        return function.strict() ? "STRICT" : "CALLED ON NULL INPUT";
    }

    private static String security(Function function) {
        return function.securityDefiner() ? "SECURITY DEFINER" : "SECURITY INVOKER";
    }

    private static String leakproof(Function function) {
        return function.leakproof() ? "LEAKPROOF" : "NOT LEAKPROOF";
    }

    private static String parallel(Function function) {
        return "PARALLEL " + function.parallel();
    }

    private static String cost(Function function) {
        String cost = function.cost();
        return "COST " + (cost != null ? cost : Set.of("c", "internal").contains(function.language()) ? "1" : "100");
    }

    private static String rows(Function function) {
        String rows = function.rows();
        return "ROWS " + (rows == null ? "1000" : rows);
    }
}
