package dev.migrate.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.MigrateException;
import dev.migrate.command.EachDatabase.Done;
import dev.migrate.command.EachDatabase.Options;
import dev.migrate.command.EachDatabase.Outcome;
import dev.migrate.command.EachDatabase.Result;
import dev.migrate.command.EachDatabase.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class EachDatabaseTest {
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Supplier<Done>> acts = new LinkedHashMap<>();

    @Test
    void oneThatFailsKeepsNoneFromItsTurn() {
        acts.put("one", () -> done(true));
        acts.put("two", () -> {
            throw new MigrateException("It is on fire.\nSecond line", "Put it out.");
        });
        acts.put("three", () -> done(false));
        acts.put("four", () -> done(true));

        Result result = run(1, false);
        assertEquals(
                List.of(Status.DONE, Status.FAILED, Status.FAILED, Status.DONE),
                result.outcomes().stream().map(Outcome::status).toList());
        assertEquals("It is on fire.", result.outcomes().get(1).text());
        assertEquals(List.of("two", "three"), result.failed());
        assertEquals(List.of("two: It is on fire.\nSecond line"), failures);
    }

    @Test
    void failFastBeginsWithNoOther() {
        acts.put("one", () -> done(false));
        acts.put("two", () -> done(true));
        assertEquals(
                List.of(Status.FAILED, Status.NOT_RUN),
                run(1, true).outcomes().stream().map(Outcome::status).toList());
    }

    @Test
    void aFaultOfOursIsAFailureToo() {
        acts.put("one", () -> {
            throw new IllegalStateException("oops");
        });
        assertEquals(
                "java.lang.IllegalStateException: oops",
                run(1, false).outcomes().get(0).text());
    }

    @Test
    void anErrorOfOneLeavesTheOutcomesOfTheOthers() {
        acts.put("one", () -> {
            throw new StackOverflowError("deep");
        });
        acts.put("two", () -> done(true));
        Result result = run(1, false);
        assertEquals(
                "java.lang.StackOverflowError: deep", result.outcomes().get(0).text());
        assertEquals(List.of("one"), result.failed());
    }

    @Test
    void severalRunAtATime() {
        CountDownLatch both = new CountDownLatch(2);
        acts.put("one", () -> meet(both));
        acts.put("two", () -> meet(both));
        assertTrue(run(2, false).failed().isEmpty());
    }

    @Test
    void noThreadsAreTooFew() {
        assertThrows(MigrateException.class, () -> new Options(0, false));
    }

    @Test
    void namesAreChosen() {
        List<String> known = List.of("dev", "staging", "customers");
        assertEquals(List.of(name("staging"), name("dev")), DatabaseName.chosen(List.of("staging", " dev"), known));
        assertEquals(
                List.of(name("dev"), name("staging"), name("customers")), DatabaseName.chosen(List.of("all"), known));
        assertEquals(
                List.of(new DatabaseName("customers", Optional.of("acme/eu"))),
                DatabaseName.chosen(List.of("customers/acme/eu"), known));
    }

    @Test
    void anUnknownNameIsToldWithTheKnownOnes() {
        MigrateException failure = assertThrows(
                MigrateException.class, () -> DatabaseName.chosen(List.of("stagin"), List.of("dev", "staging")));
        assertEquals(
                "migrate.database names 'stagin', and there is no such database in the POM.", failure.getMessage());
        assertEquals(Optional.of("Known are dev, staging; all of them are meant by all."), failure.advice());
        assertThrows(MigrateException.class, () -> DatabaseName.chosen(List.of("dev"), List.of()));
    }

    @Test
    void namesInThePomAreChecked() {
        assertThrows(MigrateException.class, () -> DatabaseName.chosen(List.of(), List.of("all")));
        assertThrows(MigrateException.class, () -> DatabaseName.chosen(List.of(), List.of("")));
        assertThrows(MigrateException.class, () -> DatabaseName.chosen(List.of(), List.of("a/b")));
        assertThrows(MigrateException.class, () -> DatabaseName.chosen(List.of(), List.of("dev", "dev")));
    }

    @Test
    void aTenantIsOneOfTheListed() {
        assertEquals(List.of("a", "b"), name("x").among(List.of("a", "b")));
        DatabaseName one = new DatabaseName("x", Optional.of("b"));
        assertEquals(List.of("b"), one.among(List.of("a", "b")));
        assertEquals(
                "Database 'x' has no tenant 'b'.",
                assertThrows(MigrateException.class, () -> one.among(List.of("a")))
                        .getMessage());
    }

    private static DatabaseName name(String name) {
        return new DatabaseName(name, Optional.empty());
    }

    private static Done meet(CountDownLatch both) {
        both.countDown();
        try {
            return done(both.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Done done(boolean passed) {
        return new Done(passed, "done", "result");
    }

    private Result run(int threads, boolean failFast) {
        return new EachDatabase(new Options(threads, failFast), (name, e) -> failures.add(name + ": " + e.getMessage()))
                .run(acts);
    }
}
