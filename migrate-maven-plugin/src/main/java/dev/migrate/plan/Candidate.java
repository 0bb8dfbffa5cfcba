package dev.migrate.plan;

import dev.migrate.rule.Rename;

/**
 * What may have been renamed.
 *
 * @param along it is called after something that was renamed, so that nobody need be asked
 */
public record Candidate(Rename rename, boolean along) {}
