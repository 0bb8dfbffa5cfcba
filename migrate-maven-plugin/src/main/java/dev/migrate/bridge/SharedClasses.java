package dev.migrate.bridge;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project's classes see of the plugin: the interface that they implement, and jOOQ and the driver that their objects come
 * from, in the plugin's versions; and the JDK. All else they have from their own class path.
 */
final class SharedClasses extends ClassLoader {
    private static final List<String> PACKAGES =
            List.of("dev.migrate.api.", "org.jooq.", "org.postgresql.", "org.reactivestreams.", "io.r2dbc.spi.");

    SharedClasses() {
        super("migrate-shared", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (PACKAGES.stream().anyMatch(name::startsWith)) {
            return Class.forName(name, false, SharedClasses.class.getClassLoader());
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return isShared(name) ? SharedClasses.class.getClassLoader().getResource(name) : null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return isShared(name)
                ? SharedClasses.class.getClassLoader().getResources(name)
                : Collections.emptyEnumeration();
    }

    private static boolean isShared(String name) {
        return PACKAGES.stream().anyMatch(name.replace('/', '.')::startsWith);
    }
}
