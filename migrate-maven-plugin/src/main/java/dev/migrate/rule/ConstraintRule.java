package dev.migrate.rule;

import dev.migrate.catalog.Attributes;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.Constraint;
import dev.migrate.catalog.ConstraintType;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ForeignTable;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.Index;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Options;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class ConstraintRule implements PartRule<Constraint>, RenameRule<Constraint> {
    private static final Comparator<Constraint> KEYS =
            Comparator.comparing(Constraint::position).thenComparing(DbObject::id);

    @Override
    public Class<Constraint> type() {
        return Constraint.class;
    }

    /** One that is not validated would be so in a new table, which has no rows to hold against it. */
    @Override
    public boolean folds(Constraint constraint) {
        return constraint.validated();
    }

    /**
     * Of two keys of the same columns in one statement PostgreSQL makes but one. A primary key in a table's statement
     * makes its columns NOT NULL by themselves, also where that comes from above.
     */
    @Override
    public boolean folds(Constraint constraint, Scene scene) {
        return folds(constraint)
                && !(isKey(constraint) && hasEarlierTwin(constraint, scene))
                && !(constraint.type() == ConstraintType.PRIMARY_KEY && isNotNullFromAbove(constraint, scene));
    }

    @Override
    public Clause clause(Constraint constraint, List<Clause> parts, Scene scene) {
        return comesByItself(constraint, scene)
                ? Clause.of("")
                : new Clause(definition(constraint), settings(constraint));
    }

    @Override
    public List<Statement> create(Constraint constraint, List<Clause> parts, Scene scene) {
        if (comesByItself(constraint, scene)) {
            return left(constraint, scene);
        }
        return KeyIndex.of(constraint, scene)
                .map(index -> List.of(takeOver(index, constraint)))
                .orElseGet(() -> add(constraint, scene));
    }

    /** Nothing, but for a foreign key that was called otherwise as a part of the one above. */
    private static List<Statement> left(Constraint constraint, Scene scene) {
        ObjectId id = constraint.id();
        return constraint.type() == ConstraintType.FOREIGN_KEY
                ? PartitionKeys.nameBefore(constraint, scene)
                        .map(name -> PartitionKeys.renamed(id.owner(), name, id.name()))
                        .orElse(List.of())
                : List.of();
    }

    private static Statement takeOver(Index index, Constraint key) {
        return Statement.of(Ddl.alterTable(
                index.table(),
                "ADD CONSTRAINT " + Ddl.quoted(key.id())
                        + (key.type() == ConstraintType.PRIMARY_KEY ? " PRIMARY KEY" : " UNIQUE")
                        + " USING INDEX " + Ddl.quoted(index.id()) + moment(key)));
    }

    private static List<Statement> add(Constraint constraint, Scene scene) {
        ObjectId table = constraint.id().owner();
        boolean only = constraint.type().indexed() && !Attachment.reachesAll(constraint.id(), scene);
        Statement add = Statement.of(
                "ALTER TABLE " + (only ? "ONLY " : "") + table.sqlName() + " ADD " + definition(constraint));
        List<Statement> statements = new ArrayList<>();
        boolean checked = constraint.validated() && constraint.enforced();
        boolean waits = checked && !scene.isNew(table) && !table.is(ForeignTable.class);
        statements.add(waits ? add.with(Hazard.lock(table, wait(constraint.type()))) : add);
        statements.addAll(settings(constraint));
        statements.addAll(constraint.type().indexed() ? Attachment.attach(constraint, scene) : List.of());
        return statements;
    }

    @Override
    public List<Statement> drop(Constraint constraint, Scene scene) {
        ObjectId id = constraint.id();
        return adoptedName(constraint, scene)
                .map(name -> PartitionKeys.renamed(id.owner(), id.name(), name))
                .orElseGet(() -> Lineage.drop(constraint, "DROP CONSTRAINT " + Ddl.quoted(id), scene));
    }

    private static Optional<String> adoptedName(Constraint constraint, Scene scene) {
        return constraint.type() == ConstraintType.FOREIGN_KEY
                ? PartitionKeys.nameAfter(constraint, scene)
                : Optional.empty();
    }

    @Override
    public Set<ObjectId> dropsWith(Constraint constraint, Scene scene) {
        return Attachment.dropsWith(constraint, dropsWith(constraint, scene.source()), scene);
    }

    @Override
    public Set<ObjectId> follows(Constraint constraint, Scene scene) {
        if (constraint.type().indexed()) {
            return keyFollows(constraint, scene);
        }
        Set<ObjectId> earlier = new LinkedHashSet<>(Heirlooms.follows(constraint, scene));
        if (Links.isLate(constraint.id(), scene)) {
            earlier.addAll(Links.below(constraint.id().owner(), scene));
        }
        if (constraint.type() == ConstraintType.CHECK) {
            scene.target()
                    .find(constraint.id())
                    .map(after -> Lineage.roomFor(after, scene))
                    .ifPresent(earlier::addAll);
        }
        if (constraint.type() == ConstraintType.FOREIGN_KEY) {
            earlier.addAll(leavingKeys(constraint, scene));
            earlier.addAll(absentPartitions(constraint, scene));
            earlier.addAll(linksBefore(constraint, scene));
        }
        return earlier;
    }

    /** What hangs on an index that a key takes over goes before. */
    private static Set<ObjectId> keyFollows(Constraint key, Scene scene) {
        Set<ObjectId> earlier = new LinkedHashSet<>(Attachment.follows(key, scene));
        KeyIndex.of(key, scene).map(Index::id).ifPresent(earlier::add);
        return earlier;
    }

    /** Of several keys of the same columns PostgreSQL takes the oldest for a new foreign key: none may be one that goes. */
    private static List<ObjectId> leavingKeys(Constraint foreignKey, Scene scene) {
        return scene.target().dependencies(foreignKey.id()).stream()
                .flatMap(edge ->
                        Stream.ofNullable(scene.target().get(edge.referenced()).parent()))
                .distinct()
                .flatMap(table -> Attachment.indexes(table, scene.source()))
                .filter(key -> !(key instanceof Index index) || index.unique())
                .map(DbObject::id)
                .filter(key -> !scene.target().contains(key) || scene.replaced().contains(key))
                .toList();
    }

    /** What a table keeps of a foreign key above gets its own name when that is the table's. */
    private static Set<ObjectId> linksBefore(Constraint foreignKey, Scene scene) {
        return PartitionKeys.nameBefore(foreignKey, scene).isPresent()
                ? Lineage.links(foreignKey.id().owner(), scene.source()).collect(Collectors.toSet())
                : Set.of();
    }

    /**
     * The rows that a foreign key refers to are to be there as long as it is; and none of it is to remain at a
     * partition of its own table that is away.
     */
    static Set<ObjectId> absentPartitions(Constraint foreignKey, Scene scene) {
        return Stream.of(scene.source(), scene.target())
                .flatMap(catalog -> catalog.dependencies(foreignKey.id()).stream()
                        .flatMap(edge ->
                                Stream.ofNullable(catalog.get(edge.referenced()).parent())))
                .distinct()
                .flatMap(table -> PartitionRule.absent(table, scene).stream())
                .collect(Collectors.toSet());
    }

    /** Whether a foreign key of a table above goes before the partition leaves, so that none remains of it there. */
    static boolean isDroppedBefore(ObjectId partition, Constraint foreignKey, Scene scene) {
        return Lineage.isGone(foreignKey.id(), scene)
                && absentPartitions(foreignKey, scene).contains(partition);
    }

    /** A check that spares the server a look at all rows goes when that was to be done, and what had to be before. */
    @Override
    public Set<ObjectId> outlives(Constraint constraint, Scene scene) {
        Set<ObjectId> later = new LinkedHashSet<>(NullChecks.heldColumns(constraint, scene));
        Set<ObjectId> links = Links.outlivedBy(constraint, scene);
        later.addAll(links);
        if (!links.isEmpty()) {
            scene.source().dependencies(constraint.id()).forEach(edge -> later.add(edge.referenced()));
        }
        return later;
    }

    /** A check that comes from a table above has its name from there. */
    @Override
    public boolean isRenamable(Constraint constraint, Scene scene) {
        return constraint.type() != ConstraintType.CHECK || constraint.inheritedFrom() == null;
    }

    /** The parts of one that is in parts may get other names, too. */
    @Override
    public boolean isAlike(Constraint from, Constraint to, Scene scene) {
        return Set.of("attached", "inheritedFrom").containsAll(Attributes.differing(from, to));
    }

    @Override
    public String rename(ObjectId id, String to) {
        return Ddl.alterTable(id.owner(), "RENAME CONSTRAINT " + Ddl.quoted(id) + " TO " + Identifier.quote(to));
    }

    private static boolean hasEarlierTwin(Constraint key, Scene scene) {
        return scene.target().children(key.id().owner(), Constraint.class).stream()
                .filter(other -> isKey(other) && keyed(other).equals(keyed(key)))
                .anyMatch(other -> KEYS.compare(other, key) < 0);
    }

    private static boolean isNotNullFromAbove(Constraint key, Scene scene) {
        return scene.target().dependencies(key.id()).stream()
                .flatMap(edge -> scene.target().find(edge.referenced(), Column.class).stream())
                .anyMatch(column -> InheritedColumn.isNotNullFromAbove(column, scene));
    }

    private static boolean isKey(Constraint constraint) {
        return constraint.type() == ConstraintType.PRIMARY_KEY || constraint.type() == ConstraintType.UNIQUE;
    }

    /** The columns in their parentheses, and what is included. */
    private static String keyed(Constraint key) {
        return key.definition().substring(key.definition().indexOf('('));
    }

    private static boolean comesByItself(Constraint constraint, Scene scene) {
        return switch (constraint.type()) {
            case PRIMARY_KEY, UNIQUE, EXCLUSION -> Attachment.comesByItself(constraint, scene);
            case CHECK -> constraint.inheritedFrom() != null && Lineage.comesAlong(constraint, scene);
            case FOREIGN_KEY -> PartitionKeys.nameBefore(constraint, scene).isPresent();
        };
    }

    @Override
    public String remark() {
        return "Primary key, unique, check, foreign key and exclusion. One that is added is checked "
                + "against the rows that are there, and the script says what waits meanwhile. A key takes over a "
                + "unique index of its columns that goes.";
    }

    @Override
    public Changes<Constraint> changes() {
        return Changes.<Constraint>of()
                .replace("type", "definition")
                .on(ConstraintRule::moment, "deferrable", "deferred")
                .on(ConstraintRule::validity, "validated")
                .on(ConstraintRule::enforcement, "enforced")
                .on(ConstraintRule::local, "local")
                .on(ConstraintRule::above, "inheritedFrom")
                .on(Attachment::parts, "attached")
                .on(ConstraintRule::options, "options")
                .on(ConstraintRule::tablespace, "tablespace")
                .replacedWhen("unless it is a foreign key", "deferrable", "deferred")
                .replacedWhen("unless it is a foreign key", "enforced")
                .replacedWhen("when it is not to be valid any more", "validated")
                .replacedWhen("when it is to come from a new one above only", "local")
                .replacedWhen("with its table when it is to come from one only that is there above", "local")
                .replacedWhen("when its index leaves the one above and the table stays", "inheritedFrom")
                .replacedWhen("when it loses a part, which PostgreSQL cannot take out", "attached")
                .replacedWhen("when it is that of a partitioned table", "options");
    }

    /** PostgreSQL rebuilds constraints on a column that it retypes; a foreign key has the other side to match as well. */
    @Override
    public Reaction reaction(Constraint dependent, Disturbance disturbance) {
        boolean matches = dependent.type() != ConstraintType.FOREIGN_KEY || disturbance == Disturbance.RESIZED;
        return matches ? Reaction.STAYS : Reaction.GOES;
    }

    @Override
    public String address(ObjectId id) {
        return "CONSTRAINT " + Ddl.quoted(id) + " ON " + id.owner().sqlName();
    }

    static String definition(Constraint constraint) {
        return "CONSTRAINT " + Ddl.quoted(constraint.id()) + " " + Expressions.check(constraint.definition())
                + moment(constraint)
                + (constraint.enforced() ? "" : " NOT ENFORCED")
                + (constraint.validated() ? "" : " NOT VALID");
    }

    private static String moment(Constraint constraint) {
        return (constraint.deferrable() ? " DEFERRABLE" : "") + (constraint.deferred() ? " INITIALLY DEFERRED" : "");
    }

    private static List<Statement> settings(Constraint constraint) {
        List<String> settings =
                new ArrayList<>(Ddl.setOptions(alterIndex(constraint), Options.NONE, constraint.options()));
        if (constraint.tablespace() != null) {
            settings.add(alterIndex(constraint) + " " + Ddl.setTablespace(constraint.tablespace()));
        }
        return Ddl.statements(settings);
    }

    private static String alterIndex(Constraint constraint) {
        return "ALTER INDEX " + constraint.id().owner().owner().sqlName() + "."
                + Identifier.quote(constraint.id().name());
    }

    private static Change tablespace(Constraint from, Constraint to, Scene scene) {
        Statement move = Statement.of(alterIndex(to) + " " + Ddl.setTablespace(to.tablespace()));
        return Change.inPlace(
                Attachment.isInParts(to, scene.target())
                        ? move
                        : move.with(Hazard.lock(to.id().owner(), "nobody uses the index while it is moved")));
    }

    private static String wait(ConstraintType type) {
        return switch (type) {
            case PRIMARY_KEY, UNIQUE, EXCLUSION -> "nobody reads or writes it while the index is built";
            case CHECK -> "nobody reads or writes it while its rows are checked";
            case FOREIGN_KEY -> "writes wait while its rows are checked";
        };
    }

    private static Change moment(Constraint from, Constraint to, Scene scene) {
        if (to.type() != ConstraintType.FOREIGN_KEY) {
            return new Change.Replace();
        }
        return Change.inPlace(Ddl.alterTable(
                to.id().owner(),
                "ALTER CONSTRAINT " + Ddl.quoted(to.id())
                        + (to.deferrable() ? " DEFERRABLE" : " NOT DEFERRABLE")
                        + (to.deferred() ? " INITIALLY DEFERRED" : "")));
    }

    private static Change options(Constraint from, Constraint to, Scene scene) {
        return Attachment.isInParts(to, scene.target())
                ? new Change.Replace()
                : Change.inPlace(Ddl.statements(Ddl.setOptions(alterIndex(to), from.options(), to.options())));
    }

    private static Change above(Constraint from, Constraint to, Scene scene) {
        return to.type().indexed() ? Attachment.move(from, to, scene) : Change.inPlace(List.of());
    }

    /** What was merged can be said again; nothing but what comes from above can be made to come from there only. */
    private static Change local(Constraint from, Constraint to, Scene scene) {
        boolean check = to.type() == ConstraintType.CHECK;
        if (check && Lineage.changesAlong(to, scene)) {
            return to.local()
                    ? Change.inPlace(Ddl.alterTable(to.id().owner(), "ADD " + definition(to)))
                    : new Change.ReplaceParent();
        }
        boolean joins = !to.local() && Lineage.isPlain(to.id().owner(), scene.target());
        return check && joins ? new Change.Replace() : Change.inPlace(List.of());
    }

    /** A foreign key can be told to; its rows are checked then. */
    private static Change enforcement(Constraint from, Constraint to, Scene scene) {
        if (to.type() != ConstraintType.FOREIGN_KEY) {
            return new Change.Replace();
        }
        Statement alter = Statement.of(Ddl.alterTable(
                to.id().owner(),
                "ALTER CONSTRAINT " + Ddl.quoted(to.id()) + (to.enforced() ? " ENFORCED" : " NOT ENFORCED")));
        return Change.inPlace(to.enforced() ? alter.with(Hazard.lock(to.id().owner(), wait(to.type()))) : alter);
    }

    private static Change validity(Constraint from, Constraint to, Scene scene) {
        if (Lineage.changesAlong(to, scene)) {
            return Change.inPlace(List.of());
        }
        return to.validated()
                ? Change.inPlace(Ddl.alterTable(to.id().owner(), "VALIDATE CONSTRAINT " + Ddl.quoted(to.id())))
                : new Change.Replace();
    }
}
