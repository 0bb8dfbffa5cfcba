package dev.migrate.catalog;

/** Operators of an access method that belong together, be they of different types; the classes of it are apart. */
public record OperatorFamily(ObjectId id) implements DbObject {

    /**
     * The id of an operator family: {@code operator family public.size_ops USING btree}.
     *
     * @param method the access method as SQL
     */
    public static ObjectId id(ObjectId schema, String name, String method) {
        return ObjectId.of(OperatorFamily.class, schema, name, ObjectId.USING + method);
    }
}
