/** The goals: what Maven gives goes in, one command runs, what it says comes out. Nothing else imports Maven. */
@NullMarked
package dev.migrate.maven;

import org.jspecify.annotations.NullMarked;
