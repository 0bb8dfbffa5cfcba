package dev.migrate.revision;

/**
 * One half of a script.
 *
 * @param sql what follows the marker line, with LF as line ends on every machine
 * @param firstLine of the SQL in the file, from 1
 */
public record Section(Direction direction, SectionOptions options, String sql, int firstLine) {}
