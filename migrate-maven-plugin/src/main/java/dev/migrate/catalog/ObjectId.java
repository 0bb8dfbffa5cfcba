package dev.migrate.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an object is and what it is called. Prints as {@code column public.device.location}.
 *
 * @param scope the object within which the name is unique: a column's table, a table's schema; null for what is unique in
 *     the database
 * @param name as it is in the catalog, unquoted; empty where the scope has at most one object of the kind, such as a
 *     column's default
 * @param arguments what tells one of several objects of that name from another, as SQL: the types of its arguments, as in
 *     {@code integer, text}, or {@code USING} and an access method. Of what has no name, all there is to say:
 *     {@code (integer AS text)}. Null where a name is given once
 */
public record ObjectId(
        Kind kind,
        @Nullable ObjectId scope,
        String name,
        @Nullable String arguments) implements Comparable<ObjectId> {
    /** How what tells objects of one name apart begins where it is their access method. */
    static final String USING = "USING ";

    /** The id of an object of a kind within a scope. */
    public static ObjectId of(Class<? extends DbObject> type, @Nullable ObjectId scope, String name) {
        return new ObjectId(Kind.of(type), scope, name, null);
    }

    /** The id of an object that shares its name with others of other argument types. */
    public static ObjectId of(Class<? extends DbObject> type, @Nullable ObjectId scope, String name, String arguments) {
        return new ObjectId(Kind.of(type), scope, name, arguments);
    }

    /** Whether it is of the kind that a record class stands for. */
    public boolean is(Class<? extends DbObject> type) {
        return kind.type() == type;
    }

    /**
     * The scope of what must have one.
     *
     * @throws IllegalStateException when it has none
     */
    public ObjectId owner() {
        if (scope == null) {
            throw new IllegalStateException(this + " stands alone");
        }
        return scope;
    }

    /** The names from the outermost scope to its own, unquoted, empty ones left out. */
    public List<String> path() {
        Deque<String> path = new ArrayDeque<>();
        for (ObjectId id = this; id != null; id = id.scope) {
            if (!id.name.isEmpty()) {
                path.addFirst(id.name);
            }
        }
        return List.copyOf(path);
    }

    /**
     * The path as SQL, quoted where SQL needs it: {@code public."Device".location}, {@code public.area(integer)}, {@code
     * public.area_ops USING btree}.
     */
    public String sqlName() {
        if (arguments == null) {
            return sqlPath();
        }
        if (name.isEmpty()) {
            return arguments + (scope == null ? "" : " of " + scope.sqlName());
        }
        return sqlPath() + (arguments.startsWith(USING) ? " " + arguments : "(" + arguments + ")");
    }

    /** The path as SQL, without the argument types. */
    public String sqlPath() {
        String own = is(Operator.class) || name.isEmpty() ? name : Identifier.quote(name);
        String outer = scope == null ? "" : scope.sqlPath();
        return outer + (outer.isEmpty() || own.isEmpty() ? "" : ".") + own;
    }

    @Override
    public int compareTo(ObjectId other) {
        int byKind = kind.compareTo(other.kind);
        int byScope = byKind != 0 ? byKind : compare(scope, other.scope);
        int byName = byScope != 0 ? byScope : name.compareTo(other.name);
        return byName != 0 ? byName : compare(arguments, other.arguments);
    }

    /** Null comes first. */
    private static <T extends Comparable<T>> int compare(@Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return one == other ? 0 : one.compareTo(other);
    }

    @Override
    public String toString() {
        return name.isEmpty() && arguments == null ? kind + " of " + scope : kind + " " + sqlName();
    }
}
