package dev.migrate.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A kind of object. There is one for each record that {@link DbObject} permits, in that order; its label is the record's
 * name in words, which are PostgreSQL's.
 */
public final class Kind implements Comparable<Kind> {
    private static final Map<Class<?>, Kind> KINDS = kinds();

    private final Class<? extends DbObject> type;
    private final int order;
    private final String label;

    private Kind(Class<? extends DbObject> type, int order) {
        this.type = type;
        this.order = order;
        this.label = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** The kind of all objects of a record class. */
    public static Kind of(Class<? extends DbObject> type) {
        Kind kind = KINDS.get(type);
        if (kind == null) {
            throw new IllegalArgumentException(type + " is no kind of object");
        }
        return kind;
    }

    /** Every kind, in reading order. */
    public static List<Kind> all() {
        return List.copyOf(KINDS.values());
    }

    public Class<? extends DbObject> type() {
        return type;
    }

    /** Its place among the kinds, from 0. */
    public int order() {
        return order;
    }

    /** In PostgreSQL's words and in lower case: {@code materialized view}. */
    public String label() {
        return label;
    }

    @Override
    public int compareTo(Kind other) {
        return Integer.compare(order, other.order);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return order;
    }

    @Override
    public String toString() {
        return label;
    }

    private static Map<Class<?>, Kind> kinds() {
        Map<Class<?>, Kind> kinds = new LinkedHashMap<>();
        for (Class<?> type : DbObject.class.getPermittedSubclasses()) {
            kinds.put(type, new Kind(type.asSubclass(DbObject.class), kinds.size()));
        }
        return Collections.unmodifiableMap(kinds);
    }
}
