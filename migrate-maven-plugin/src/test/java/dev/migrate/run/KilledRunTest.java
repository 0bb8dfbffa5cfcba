package dev.migrate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.revision.Direction;
import dev.migrate.run.CuttingProxy.Cut;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Twenty revisions go up and down, and every run on the way is killed: after each text that it sends, in the middle of each
 * statement that waits for others, and between statements that share a transaction. After each kill the next run ends where an
 * undisturbed one does.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledRunTest {
    private static final int LANES = 6;

    private static final Map<Direction, List<Kill>> KILLS = new EnumMap<>(Direction.class);
    private static final Map<Direction, List<String>> UNDISTURBED = new EnumMap<>(Direction.class);
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();

    /** Where a run is killed. */
    private record Kill(Direction direction, Place place, int number) {}

    private enum Place {
        /** The server has run the text of this number, and the client does not know it. */
        AFTER_TEXT,
        /** The server is at work on the text of this number and waits for somebody. */
        IN_TEXT,
        /** The server waits at this gate. */
        AT_GATE
    }

    @BeforeAll
    static void goUndisturbed() throws IOException {
        Database database = TestServer.newDatabase();
        for (Direction direction : List.of(Direction.UPGRADE, Direction.DOWNGRADE)) {
            List<String> texts;
            try (CuttingProxy proxy = new CuttingProxy(database, CuttingProxy.NOWHERE, Cut.BEFORE)) {
                LongHistory.go(proxy.throughHere(), direction, RunListener.SILENT);
                texts = proxy.texts();
            }
            List<Kill> kills = new ArrayList<>();
            IntStream.rangeClosed(1, texts.size()).forEach(n -> kills.add(new Kill(direction, Place.AFTER_TEXT, n)));
            LongHistory.waiting(texts).forEach(n -> kills.add(new Kill(direction, Place.IN_TEXT, n)));
            IntStream.rangeClosed(1, LongHistory.gates())
                    .filter(gate -> LongHistory.directionOf(gate) == direction)
                    .forEach(gate -> kills.add(new Kill(direction, Place.AT_GATE, gate)));
            KILLS.put(direction, kills);
            UNDISTURBED.put(direction, LongHistory.state(database));
        }
        int number = KILLS.values().stream().mapToInt(List::size).sum();
        assertTrue(number >= 200, "too few kills: " + number);
    }

    @AfterAll
    static void endThreads() {
        THREADS.shutdownNow();
    }

    /** One process runs on several databases at once, so that one kill hits several runs, each at a place of its own. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void theProcessIsKilled() throws Exception {
        MigratingProcess next = MigratingProcess.start();
        try {
            List<Lane> lanes = lanes();
            for (List<Kill> round : rounds(KILLS)) {
                MigratingProcess process = next;
                next = MigratingProcess.start();
                List<Lane> busy = lanes.subList(0, round.size());
                try (process) {
                    List<Database> databases = new ArrayList<>();
                    for (int i = 0; i < round.size(); i++) {
                        databases.add(busy.get(i).prepare(round.get(i)));
                    }
                    process.run(round.get(0).direction(), databases);
                    together(busy, Lane::awaitStop);
                }
                together(busy, Lane::goOnAndCompare);
            }
        } finally {
            next.close();
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void theServersProcessIsKilled() {
        List<Lane> lanes = lanes();
        for (List<Kill> round : rounds(atWork())) {
            together(lanes.subList(0, round.size()), lane -> {
                Kill kill = round.get(lanes.indexOf(lane));
                Database database = lane.prepare(kill);
                CompletableFuture<Void> run = CompletableFuture.runAsync(
                        () -> LongHistory.go(database, kill.direction(), RunListener.SILENT), THREADS);
                lane.awaitStop();
                lane.killBackend();
                lane.letGo();
                CompletionException noticed = assertThrows(CompletionException.class, run::join, kill::toString);
                assertInstanceOf(ConnectionLostException.class, noticed.getCause());
                lane.goOnAndCompare();
            });
        }
    }

    private static List<Lane> lanes() {
        return Stream.generate(Lane::new).limit(LANES).toList();
    }

    /** BrokenConnectionTest kills the server's process at every text of a shorter history; this is about what it leaves half done. */
    private static Map<Direction, List<Kill>> atWork() {
        Map<Direction, List<Kill>> kills = new EnumMap<>(KILLS);
        kills.replaceAll((direction, all) ->
                all.stream().filter(kill -> kill.place() != Place.AFTER_TEXT).toList());
        return kills;
    }

    /** Up and down by turns; in a round all go the same way. */
    private static List<List<Kill>> rounds(Map<Direction, List<Kill>> kills) {
        List<Kill> allUp = kills.getOrDefault(Direction.UPGRADE, List.of());
        List<Kill> allDown = kills.getOrDefault(Direction.DOWNGRADE, List.of());
        Deque<Kill> up = new ArrayDeque<>(allUp);
        Deque<Kill> down = new ArrayDeque<>(allDown);
        List<List<Kill>> rounds = new ArrayList<>();
        while (!up.isEmpty() || !down.isEmpty()) {
            rounds.add(next(up, allUp));
            rounds.add(next(down, allDown));
        }
        return rounds;
    }

    /** Where there are no more, the first ones once more: the lanes have to go up and down together. */
    private static List<Kill> next(Deque<Kill> kills, List<Kill> spare) {
        return IntStream.range(0, LANES)
                .mapToObj(i -> kills.isEmpty() ? spare.get(i) : kills.removeFirst())
                .toList();
    }

    private interface Act {
        void on(Lane lane) throws Exception;
    }

    private static void together(List<Lane> lanes, Act act) {
        Consumer<Lane> unchecked = lane -> {
            try {
                act.on(lane);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        List<CompletableFuture<Void>> all = lanes.stream()
                .map(lane -> CompletableFuture.runAsync(() -> unchecked.accept(lane), THREADS))
                .toList();
        all.forEach(CompletableFuture::join);
    }

    /** A database that one killed run after the other goes up and down on. */
    @SuppressWarnings("NullAway.Init") // prepare sets what one killed run has
    private static final class Lane {
        private final Database database = TestServer.newDatabase();

        /** One for all looks: to open a session costs more than most of what is looked at. */
        private final Session watch = Session.open(database);

        private Kill kill;
        private CuttingProxy proxy;
        private Session blocker;

        /** The database as the run that is to be killed must reach it. */
        Database prepare(Kill next) throws IOException, SQLException {
            kill = next;
            if (kill.direction() == Direction.UPGRADE) {
                watch.execute("DROP TABLE IF EXISTS migrate_version, migrate_log");
            }
            blocker = Session.open(database);
            if (kill.place() == Place.AT_GATE) {
                blocker.execute("SELECT pg_advisory_lock(" + LongHistory.GATES + ", " + kill.number() + ")");
            }
            proxy = switch (kill.place()) {
                case AFTER_TEXT -> new CuttingProxy(database, kill.number(), Cut.STOP_AFTER);
                case IN_TEXT -> new CuttingProxy(database, kill.number(), Cut.STOP_BEFORE);
                case AT_GATE -> new CuttingProxy(database, CuttingProxy.NOWHERE, Cut.BEFORE);
            };
            return proxy.throughHere();
        }

        void awaitStop() throws InterruptedException, SQLException {
            switch (kill.place()) {
                case AFTER_TEXT -> proxy.awaitStop();
                case IN_TEXT -> {
                    proxy.awaitStop();
                    blocker.execute("BEGIN");
                    for (String table : looked("SELECT relname FROM pg_class WHERE relname IN ('event', 'part')")) {
                        blocker.execute("LOCK TABLE " + table + " IN ROW EXCLUSIVE MODE");
                    }
                    proxy.release();
                    awaitWait();
                }
                case AT_GATE -> awaitWait();
            }
        }

        private void awaitWait() {
            Eventually.holds(() -> !looked("SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND pid = "
                            + proxy.backend())
                    .isEmpty());
        }

        void killBackend() {
            looked("SELECT pg_terminate_backend(" + proxy.backend() + ")");
            Eventually.holds(() -> looked("SELECT pid FROM pg_stat_activity WHERE pid = " + proxy.backend())
                    .isEmpty());
        }

        private List<String> looked(String sql) {
            try {
                return watch.query(sql, row -> row.getString(1));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** What kept the run where it was. */
        void letGo() throws IOException {
            proxy.close();
            blocker.close();
        }

        void goOnAndCompare() throws IOException {
            letGo();
            LongHistory.go(database, kill.direction(), RunListener.SILENT);
            assertEquals(
                    String.join("\n", UNDISTURBED.get(kill.direction())),
                    String.join("\n", LongHistory.state(database)),
                    kill::toString);
        }
    }
}
