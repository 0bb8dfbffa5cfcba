package dev.migrate.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index of an access method does with a type.
 *
 * @param family what it belongs to
 * @param type as {@code format_type} prints it
 * @param usual an index takes it when none is named
 * @param storage the type that is in the index; null: the same
 * @param members the operators and functions that belong to it alone, in order: {@code OPERATOR 1 public.<(integer,integer)}
 */
public record OperatorClass(
        ObjectId id,
        ObjectId family,
        String type,
        boolean usual,
        @Nullable String storage,
        List<String> members) implements DbObject {
    public OperatorClass {
        members = List.copyOf(members);
    }

    /**
     * The id of an operator class: {@code operator class public.size_ops USING btree}.
     *
     * @param method the access method as SQL
     */
    public static ObjectId id(ObjectId schema, String name, String method) {
        return ObjectId.of(OperatorClass.class, schema, name, ObjectId.USING + method);
    }

    /** Whether the family is the one that PostgreSQL makes for a class when none is named. */
    public boolean hasOwnFamily() {
        return family.name().equals(id.name()) && family.owner().equals(id.owner());
    }

    /** PostgreSQL drops a class with its family. */
    @Override
    public ObjectId parent() {
        return hasOwnFamily() ? family : id.owner();
    }
}
