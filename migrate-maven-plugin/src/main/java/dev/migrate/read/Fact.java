package dev.migrate.read;

import dev.migrate.catalog.DbObject;
import java.util.List;

/**
 * An object as it was read.
 *
 * @param addresses what it stands for in {@code pg_depend}, its own address first: a view and its rule, a constraint and
 *     its index. Empty for what depends on nothing by PostgreSQL's own account
 */
record Fact<T extends DbObject>(T object, List<Address> addresses) {
    Fact {
        addresses = List.copyOf(addresses);
    }

    static <T extends DbObject> Fact<T> of(T object, Address... addresses) {
        return new Fact<>(object, List.of(addresses));
    }
}
