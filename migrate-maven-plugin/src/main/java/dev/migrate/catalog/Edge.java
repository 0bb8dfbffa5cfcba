package dev.migrate.catalog;

/**
 * One object needs another.
 *
 * @param automatic PostgreSQL drops the dependent by itself when the referenced object is dropped
 */
public record Edge(ObjectId dependent, ObjectId referenced, boolean automatic) {}
