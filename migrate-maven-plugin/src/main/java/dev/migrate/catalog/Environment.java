package dev.migrate.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the server brings, apart from the schema.
 *
 * @param major the server's major version: 14 to 18
 */
public record Environment(int major, Collection<Cast> casts) {
    public Environment {
        casts = List.copyOf(casts);
    }

    /** The conversion between two types, given without length and precision. */
    public Optional<Cast> cast(String from, String to) {
        return casts.stream()
                .filter(cast -> cast.from().equals(from) && cast.to().equals(to))
                .findFirst();
    }
}
