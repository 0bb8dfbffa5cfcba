package dev.migrate.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type that is a range of another one's values, with its multirange.
 *
 * @param subtype the other type, as {@code format_type} prints it
 * @param operatorClass how its values are ordered, as SQL; null: as they usually are
 * @param collation as SQL; null: the subtype's own
 * @param difference the function that tells how far two values are apart, as SQL; null: none
 * @param multirange the name of the type of several such ranges, in the same schema
 */
public record RangeType(
        ObjectId id,
        String subtype,
        @Nullable String operatorClass,
        @Nullable String collation,
        @Nullable String difference,
        String multirange)
        implements DbObject {

    /** The id of a range type. */
    public static ObjectId id(ObjectId schema, String name) {
        return ObjectId.of(RangeType.class, schema, name);
    }

    @Override
    public Set<String> names() {
        return Set.of(Names.type(id.owner(), id.name()), Names.type(id.owner(), multirange));
    }
}
