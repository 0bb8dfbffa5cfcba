package dev.migrate.rule;

import dev.migrate.catalog.Attributes;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class ProcedureRule implements RenameRule<Procedure> {
    @Override
    public Class<Procedure> type() {
        return Procedure.class;
    }

    @Override
    public List<Statement> create(Procedure procedure, List<Clause> parts, Scene scene) {
        return List.of(Statement.of(create("CREATE PROCEDURE ", procedure)));
    }

    @Override
    public List<Statement> drop(Procedure procedure, Scene scene) {
        return List.of(Statement.of("DROP PROCEDURE " + procedure.id().sqlName()));
    }

    @Override
    public Changes<Procedure> changes() {
        return Changes.<Procedure>of()
                .on(
                        ProcedureRule::definition,
                        "arguments",
                        "language",
                        "securityDefiner",
                        "transforms",
                        "settings",
                        "body")
                .replacedWhen("unless the names stay and defaults are only added", "arguments");
    }

    private static Change definition(Procedure from, Procedure to, Scene scene) {
        if (!Routines.replaceable(from.arguments(), to.arguments())) {
            return new Change.Replace();
        }
        return Set.of("securityDefiner", "settings").containsAll(Attributes.differing(from, to))
                ? Change.inPlace("ALTER PROCEDURE " + to.id().sqlName() + " " + String.join(" ", alterations(from, to)))
                : Change.inPlace(create("CREATE OR REPLACE PROCEDURE ", to));
    }

    private static List<String> alterations(Procedure from, Procedure to) {
        List<String> actions = new ArrayList<>();
        if (from.securityDefiner() != to.securityDefiner()) {
            actions.add(to.securityDefiner() ? "SECURITY DEFINER" : "SECURITY INVOKER");
        }
        actions.addAll(Routines.changedSettings(from.settings(), to.settings()));
        return actions;
    }

    private static String create(String verb, Procedure procedure) {
        StringBuilder sql = new StringBuilder(verb);
        sql.append(procedure.id().sqlPath()).append(Routines.arguments(procedure.arguments()));
        List<String> lines = new ArrayList<>();
        lines.add("LANGUAGE " + Identifier.quote(procedure.language()));
        lines.addAll(Routines.transforms(procedure.transforms()));
        if (procedure.securityDefiner()) {
            lines.add("SECURITY DEFINER");
        }
        lines.addAll(Routines.set(procedure.settings()));
        lines.forEach(line -> sql.append("\n    ").append(line));
        return sql.append('\n').append(Routines.body(procedure.body())).toString();
    }
}
