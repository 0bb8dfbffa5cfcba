package dev.migrate.rule;

import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * That an object, or a value of an enum, is called otherwise. Prints as it is typed: {@code public.device.loc:location}.
 *
 * @param object as it is called now
 * @param value the enum's value; null: it is the object itself
 * @param to the new name, unquoted
 */
public record Rename(ObjectId object, @Nullable String value, String to) {

    /** Another name for an object. */
    public static Rename of(ObjectId object, String to) {
        return new Rename(object, null, to);
    }

    /** What is renamed now, unquoted. */
    public String from() {
        return value == null ? object.name() : value;
    }

    /** The object under its new name, in the same place. */
    public ObjectId renamed() {
        return value == null ? named(to) : object;
    }

    /** The way back. */
    public Rename reversed() {
        return new Rename(renamed(), value == null ? null : to, from());
    }

    /** The same of an object that is itself called otherwise. */
    public Rename of(ObjectId other) {
        return new Rename(other, value, to);
    }

    /** Kind and name: {@code column public.device.loc}. */
    public String subject() {
        return value == null ? object.toString() : "value " + Identifier.quote(value) + " of " + object;
    }

    /** For messages: {@code column public.device.loc -> location}. */
    public String display() {
        return subject() + " -> " + Identifier.quote(to);
    }

    @Override
    public String toString() {
        String place = value == null ? object.sqlName() : object.sqlName() + "." + Identifier.quote(value);
        return place + ":" + Identifier.quote(to);
    }

    private ObjectId named(String name) {
        return new ObjectId(object.kind(), object.scope(), name, object.arguments());
    }
}
