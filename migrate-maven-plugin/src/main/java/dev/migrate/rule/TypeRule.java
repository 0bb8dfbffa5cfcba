package dev.migrate.rule;

import dev.migrate.catalog.DbObject;

/** The rule of a kind that is a type, or what a type is made of. */
interface TypeRule<T extends DbObject> extends KindRule<T> {}
