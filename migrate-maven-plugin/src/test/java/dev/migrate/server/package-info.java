/** Tests on real servers, and the servers for the tests of all other packages. */
@NullMarked
package dev.migrate.server;

import org.jspecify.annotations.NullMarked;
