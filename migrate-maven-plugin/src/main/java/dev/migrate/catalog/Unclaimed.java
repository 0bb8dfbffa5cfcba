package dev.migrate.catalog;

/**
 * Something in a database that no reader reads.
 *
 * @param name kind and qualified name: {@code function public.f(integer)}
 * @param definition something that differs when it differs, as far as the server prints it; not for people
 */
public record Unclaimed(String name, String definition) implements Comparable<Unclaimed> {
    @Override
    public int compareTo(Unclaimed other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : definition.compareTo(other.definition);
    }

    @Override
    public String toString() {
        return name;
    }
}
