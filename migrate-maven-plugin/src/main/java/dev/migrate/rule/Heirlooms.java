package dev.migrate.rule;

import dev.migrate.catalog.Column;
import dev.migrate.catalog.Constraint;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Default;
import dev.migrate.catalog.Edge;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.Inheritance;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns and checks that a table gets by coming below another one, and does not define itself. {@code INHERIT} wants them
 * to be there, as the table's own, and nothing makes them otherwise later. So a table that is made for the purpose comes
 * above first and hands them down, and leaves when the other one is there.
 */
final class Heirlooms {
    private Heirlooms() {}

    /** Whether the column or check comes to a table that is there already with one that the table comes below. */
    static boolean comes(DbObject part, Scene scene) {
        ObjectId table = part.id().owner();
        return scene.isNew(part.id())
                && !scene.isNew(table)
                && !Lineage.isLocal(part)
                && !Lineage.above(part).isEmpty()
                && !links(table, scene).isEmpty()
                && Lineage.above(part).stream().noneMatch(above -> Lineage.isSettled(table, above.owner(), scene));
    }

    /** After what the part comes: all by which its table comes below others, or nothing where it is not handed down. */
    static Set<ObjectId> follows(DbObject part, Scene scene) {
        return comes(part, scene) ? new LinkedHashSet<>(links(part.id().owner(), scene)) : Set.of();
    }

    /** By which the table comes below others, in order. */
    private static List<ObjectId> links(ObjectId table, Scene scene) {
        return scene.target().children(table, Inheritance.class).stream()
                .map(Inheritance::id)
                .filter(scene::isNew)
                .toList();
    }

    /** What must be there before they are handed down. */
    static Set<ObjectId> needs(ObjectId table, Scene scene) {
        List<DbObject> parts = of(table, scene);
        Set<ObjectId> needs = parts.stream()
                .flatMap(part -> Stream.of(part.id(), Default.id(part.id())))
                .flatMap(id -> scene.target().dependencies(id).stream())
                .map(Edge::referenced)
                .filter(id -> !Succession.isPassedOn(id, scene))
                .collect(Collectors.toCollection(HashSet::new));
        parts.forEach(part -> needs.remove(part.id()));
        return needs;
    }

    /** The link to a table above, with all that makes it possible. */
    static List<Statement> around(Inheritance link, Statement inherit, Scene scene) {
        ObjectId table = link.id().owner();
        List<DbObject> parts = of(table, scene);
        if (parts.isEmpty()) {
            return List.of(inherit);
        }
        List<ObjectId> links = links(table, scene);
        String purpose = purpose(table, scene);
        List<Statement> statements = new ArrayList<>();
        if (link.id().equals(links.get(0))) {
            statements.addAll(handingDown(table, purpose, parts, scene));
        }
        statements.add(inherit);
        if (link.id().equals(links.get(links.size() - 1))) {
            statements.add(Statement.of(Ddl.alterTable(table, "NO INHERIT " + purpose)));
            statements.add(Statement.of("DROP TABLE " + purpose));
        }
        return statements;
    }

    private static List<Statement> handingDown(ObjectId table, String purpose, List<DbObject> parts, Scene scene) {
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of("CREATE TABLE " + purpose + " (" + spokenOf(parts, scene) + ")")
                .note("what " + table.sqlName()
                        + " is to have from above only is handed down by a table for the purpose"));
        statements.add(Statement.of(Ddl.alterTable(table, "INHERIT " + purpose)));
        for (DbObject part : parts) {
            if (part instanceof Column column) {
                statements.addAll(AddedColumn.handedDown(column, purpose, scene));
            } else {
                statements.add(Statement.of(
                        "ALTER TABLE " + purpose + " ADD " + ConstraintRule.definition((Constraint) part)));
            }
        }
        return statements;
    }

    /** The columns that the table has already and that its checks to come speak of. */
    private static String spokenOf(List<DbObject> parts, Scene scene) {
        return parts.stream()
                .filter(part -> part instanceof Constraint)
                .flatMap(check -> scene.target().dependencies(check.id()).stream())
                .flatMap(edge -> scene.target().find(edge.referenced(), Column.class).stream())
                .filter(column -> !parts.contains(column))
                .distinct()
                .map(column -> ColumnRule.definition(column, scene))
                .collect(Collectors.joining(", "));
    }

    /** Columns first. */
    private static List<DbObject> of(ObjectId table, Scene scene) {
        return Lineage.heritable(table, scene.target())
                .filter(part -> comes(part, scene))
                .toList();
    }

    /** A name that nothing in the schema has. */
    private static String purpose(ObjectId table, Scene scene) {
        return table.owner().sqlName() + "."
                + Identifier.quote(Aside.name(table.owner(), table.name(), "_above", scene));
    }
}
