package dev.migrate.bridge;

import dev.migrate.MigrateException;
import dev.migrate.api.JavaRevision;
import dev.migrate.revision.Direction;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import org.jooq.Constants;
import org.jooq.DSLContext;

/** An object of a revision's class, and how to call it. */
record LoadedRevision(String name, JavaRevision revision) {

    /**
     * Loads the class and makes an object of it.
     *
     * @throws MigrateException when it is none that can be called
     */
    static LoadedRevision load(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, true, loader);
            if (!JavaRevision.class.isAssignableFrom(type)) {
                throw new MigrateException(
                        "The class " + name + " is marked with @Revision and is no dev.migrate.api.JavaRevision.",
                        "Add: implements JavaRevision");
            }
            return new LoadedRevision(name, (JavaRevision) type.getConstructor().newInstance());
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new MigrateException(
                    "No object can be made of the class " + name + ".",
                    "It must be public, not abstract, and have a public constructor without arguments.",
                    e);
        } catch (InvocationTargetException e) {
            throw new MigrateException("The constructor of " + name + " failed: " + e.getCause(), null, e);
        } catch (ClassNotFoundException | LinkageError e) {
            throw unlinked(name, e);
        }
    }

    /** Calls one way, with the project's classes as the thread's own. */
    void call(Direction direction, DSLContext database) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(revision.getClass().getClassLoader());
        try {
            switch (direction) {
                case UPGRADE -> revision.upgrade(database);
                case DOWNGRADE -> revision.downgrade(database);
            }
        } catch (LinkageError e) {
            throw unlinked(name, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The line of the class's source on which something was thrown; 1 where that is not known. */
    int lineOf(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(name)
                        || frame.getClassName().startsWith(name + "$"))
                .mapToInt(StackTraceElement::getLineNumber)
                .filter(line -> line > 0)
                .findFirst()
                .orElse(1);
    }

    private static MigrateException unlinked(String name, Throwable fault) {
        return new MigrateException(
                "The class " + name + " does not fit the class path: " + fault + ".",
                "It runs with the plugin's jOOQ, " + Constants.FULL_VERSION
                        + ". If the project has another one, name that"
                        + " in <dependencies> of the plugin; if the class itself is old, run mvn clean compile.",
                fault);
    }
}
