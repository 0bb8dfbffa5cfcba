package dev.migrate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What dead builds leave on a server, and what living ones have there. */
final class AbandonedShadowTest {
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final Database owner = ExternalServerTest.asOwner();
    private final List<ExternalServer> builds = new ArrayList<>();

    @AfterEach
    void endAll() {
        builds.forEach(ExternalServer::close);
    }

    private ExternalServer newBuild() {
        return newBuild(owner);
    }

    private ExternalServer newBuild(Database maintenance) {
        ExternalServer build = ExternalServer.of(maintenance);
        builds.add(build);
        return build;
    }

    private static String newShadow(DatabaseServer build) {
        String name = build.shadowName();
        build.createDatabase(name);
        return name;
    }

    @Test
    void theNextBuildDropsWhatAKilledOneLeftAndNotWhatALivingOneHas() throws IOException {
        try (ShadowingBuild living = ShadowingBuild.start(owner)) {
            String kept = living.newShadow();
            List<String> left;
            try (ShadowingBuild killed = ShadowingBuild.start(owner)) {
                left = List.of(killed.newShadow(), killed.newShadow());
            }
            assertTrue(Wait.until(DEADLINE, () -> {
                newBuild().shadowName();
                return left.stream().noneMatch(TestServer.server()::exists);
            }));
            assertTrue(TestServer.server().exists(kept));
            assertTrue(TestServer.server().exists(living.newShadow()));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.migrate.server.PostgresVersion#majors")
    void everyMajorKnowsWhatIsAbandoned(int major) {
        Database maintenance = TestServer.server(major).database("postgres");
        Administration living = Administration.ofEmbedded(maintenance, major);
        Administration dead = Administration.ofEmbedded(maintenance, major);
        String kept = newShadow(living);
        String left = newShadow(dead);
        dead.close();
        try (Administration next = Administration.ofEmbedded(maintenance, major)) {
            next.shadowName();
            assertFalse(next.exists(left));
            assertTrue(next.exists(kept));
        }
        living.dropDatabase(kept);
        living.close();
    }

    @Test
    void whatHasSubscriptionsIsDroppedToo() {
        ExternalServer dead = newBuild(TestServer.server().database("postgres"));
        String left = newShadow(dead);
        Sql.execute(
                dead.database(left),
                "create subscription s connection 'host=publisher' publication p with (connect = false, slot_name = none)");
        dead.close();
        newBuild(TestServer.server().database("postgres")).shadowName();
        assertFalse(TestServer.server().exists(left));
    }

    @Test
    void aBuildIsSeenFromOtherDatabasesAndByOtherUsers() {
        String kept = newShadow(newBuild(new Database(TestServer.newDatabase().url(), owner.user(), owner.password())));
        newBuild().shadowName();
        newBuild(TestServer.server().database("postgres")).shadowName();
        assertTrue(TestServer.server().exists(kept));
    }

    @Test
    void whatAnotherUserLeftIsLeftToThoseWhoMayDropIt() {
        ExternalServer dead = newBuild(TestServer.server().database("postgres"));
        String left = newShadow(dead);
        dead.close();
        newBuild().shadowName();
        assertTrue(TestServer.server().exists(left));
        newBuild(TestServer.server().database("postgres")).shadowName();
        assertFalse(TestServer.server().exists(left));
    }

    /** Its session ends as one does that a firewall cuts: the build finds out when it makes the next shadow. */
    @Test
    void aBuildThatLostItsSignOfLifeKeepsWhatItIsConnectedToAndGivesAnother() throws SQLException {
        ExternalServer build = newBuild();
        String connected = newShadow(build);
        try (Connection session = owner.named(connected).connect()) {
            endSignOfLife(connected);
            newBuild().shadowName();
            assertTrue(session.isValid(5));
            build.shadowName();
        }
        newBuild().shadowName();
        assertTrue(TestServer.server().exists(connected));
    }

    private static void endSignOfLife(String shadow) {
        assertEquals(
                "1",
                Sql.query(
                        TestServer.server().database("postgres"),
                        "select count(pg_terminate_backend(pid, 10000)) from pg_locks where locktype = 'advisory' and '%s' ~ "
                                        .formatted(shadow)
                                + "('_' || lpad(to_hex(classid::bigint), 8, '0') || lpad(to_hex(objid::bigint), 8, '0') || '_')"));
    }

    @Test
    void namesThatSayNoBuildAreLeftAlone() {
        ExternalServer server = newBuild();
        String name = TestServer.newName(Presence.SHADOWS);
        server.createDatabase(name);
        server.dropUnused(Presence.SHADOWS, 0);
        assertTrue(server.exists(name));
        server.dropDatabase(name);
    }

    @Test
    void noTwoShadowsHaveOneName() {
        ExternalServer build = newBuild();
        assertNotEquals(build.shadowName(), build.shadowName());
        assertNotEquals(build.shadowName(), newBuild().shadowName());
    }
}
