package dev.migrate.catalog;

/**
 * A conversion that the server has between two types, whoever made it.
 *
 * @param from a type's name without length or precision, as {@code format_type} prints it
 * @param binary the values stay as they are on disk
 */
public record TypeConversion(String from, String to, Cast.Context context, boolean binary) {}
