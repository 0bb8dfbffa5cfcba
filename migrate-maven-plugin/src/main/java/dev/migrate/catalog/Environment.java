package dev.migrate.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the server brings, apart from the schema.
 *
 * @param major the server's major version: 14 to 18
 */
public record Environment(int major, Collection<TypeConversion> conversions) {
    public Environment {
        conversions = List.copyOf(conversions);
    }

    /** The conversion between two types, given without length and precision. */
    public Optional<TypeConversion> conversion(String from, String to) {
        return conversions.stream()
                .filter(one -> one.from().equals(from) && one.to().equals(to))
                .findFirst();
    }
}
