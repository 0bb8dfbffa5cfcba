package dev.migrate.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Schema;
import dev.migrate.catalog.Table;
import dev.migrate.diff.Delta;
import dev.migrate.plan.Renames;
import dev.migrate.read.CatalogReader;
import dev.migrate.rule.Rename;
import dev.migrate.server.Database;
import dev.migrate.server.TestServer;
import dev.migrate.state.Shadow;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final ObjectId TABLE = Table.id(Schema.id("public"), "t");
    private static final String SOURCE = "CREATE TABLE t (a int NOT NULL, b text)";
    private static final String TARGET = SOURCE + "; ALTER TABLE t ADD c int";
    private static final String UP = "ALTER TABLE t ADD c int;";
    private static final String DOWN = "ALTER TABLE t DROP c;";

    @Test
    void holdsForScriptsThatDoWhatTheyShould() throws SQLException {
        ProofResult result = prove(UP, DOWN);
        assertTrue(result.holds(), result::toString);
        assertEquals(List.of("public.t"), result.seeded());
    }

    @Test
    void isNotMisledByWhatAScriptSetsForItself() throws SQLException {
        ProofResult result = prove(UP + "SET ROLE pg_monitor;", DOWN + "SET timezone = 'Asia/Tokyo';");
        assertTrue(result.holds(), result::toString);
        assertEquals(List.of("public.t"), result.seeded());
    }

    @Test
    void findsWhatAScriptLeavesUndone() throws SQLException {
        ProofResult result = prove("SELECT 1;", DOWN.replace("c", "b"));
        assertEquals(
                List.of("added: column public.t.c"),
                result.upgrade().leftovers().stream().map(Delta::toString).toList());
        assertEquals(
                List.of("added: column public.t.b"),
                result.downgrade().leftovers().stream().map(Delta::toString).toList());
    }

    @Test
    void findsRowsThatAreLost() throws SQLException {
        assertEquals(
                List.of("1 of 3 rows of public.t"),
                prove(UP + "DELETE FROM t WHERE a = 2;", DOWN).upgrade().lost());
    }

    @Test
    void findsValuesThatAreLost() throws SQLException {
        assertEquals(
                List.of("values of public.t.b"),
                prove(UP, DOWN + "UPDATE t SET b = 'x';").downgrade().lost());
        assertEquals(
                List.of("values of public.t.b"),
                prove(UP + "ALTER TABLE t DROP b; ALTER TABLE t ADD b text;", DOWN)
                        .upgrade()
                        .lost());
    }

    @Test
    void findsValuesThatAreLostUnderANewName() throws SQLException {
        String up = "ALTER TABLE t RENAME b TO c; ALTER TABLE t RENAME TO u;";
        String down = "ALTER TABLE u RENAME TO t; ALTER TABLE t RENAME c TO b;";
        Renames renames = new Renames(List.of(Rename.of(TABLE, "u"), Rename.of(Column.id(TABLE, "b"), "c")));
        assertTrue(proveRenames(renames, up, down).holds());
        ProofResult changed = proveRenames(renames, up + "UPDATE u SET c = 'x';", down);
        assertEquals(List.of("values of public.u.c"), changed.upgrade().lost());
        ProofResult emptied = proveRenames(renames, up, down + "DELETE FROM t WHERE a = 2;");
        assertEquals(List.of("1 of 3 rows of public.u"), emptied.downgrade().lost());
        ProofResult halfway = proveRenames(renames, up, "ALTER TABLE u RENAME TO t;");
        assertEquals(2, halfway.downgrade().leftovers().size());
    }

    @Test
    void acceptsLossesThatAreDeclared() throws SQLException {
        Script lossy = new Script(UP + "UPDATE t SET b = 'x';", Set.of(Column.id(TABLE, "b")), Set.of());
        assertTrue(prove(lossy, new Script(DOWN, Set.of(), Set.of())).holds());
    }

    @Test
    void provesWithoutRowsWhatStopsOnThem() throws SQLException {
        ProofResult result = prove(UP + "ALTER TABLE t ADD d int NOT NULL; ALTER TABLE t DROP d;", DOWN);
        assertTrue(result.holds());
        assertEquals(List.of("public.t"), result.empty());
        assertTrue(result.notes()
                .get(0)
                .startsWith(
                        "The upgrade stops on generated rows: ALTER TABLE t ADD d int NOT NULL: ERROR: column \"d\""));
    }

    @Test
    void findsWhatNoReaderReadsGone() throws SQLException {
        assertEquals(
                List.of("type public.odd"),
                prove("CREATE TYPE odd;" + UP, DOWN).upgrade().lost());
    }

    @Test
    void aBodyThatTheServerDoesNotTakeIsMadeAsItStands() throws SQLException {
        String function = "CREATE FUNCTION later() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM nowhere'";
        String unchecked = "SET check_function_bodies = off; " + function;
        try (Shadow source = Shadow.empty(TestServer.server());
                Shadow other = Shadow.empty(TestServer.server())) {
            run(source.database(), SOURCE);
            run(other.database(), unchecked);
            Catalog catalog = source.catalog();
            Catalog target = other.catalog();
            Proposal there = Proposal.of(TestProofs.of(source.copies()), catalog, target);
            assertTrue(there.upgrade().toSql().startsWith("""
                    -- a body is made as it stands, which the server does not take: function public.later: relation "nowhere" does not exist
                    SET check_function_bodies = off;
                    """), there.upgrade()::toSql);
            assertEquals(
                    "The server does not take the body of function public.later: relation \"nowhere\" does not exist."
                            + " It is made as it stands, unchecked.",
                    there.proof().notes().get(0));
            Proposal back = Proposal.of(TestProofs.of(other.copies()), target, catalog);
            assertFalse(back.upgrade().toSql().contains("check_function_bodies"));
            assertTrue(back.downgrade().toSql().endsWith("RESET check_function_bodies;\n"));
        }
    }

    @Test
    void bothBodiesThatTheServerDoesNotTakeAreTold() throws SQLException {
        String function = "SET check_function_bodies = off; "
                + "CREATE FUNCTION later() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM %s'";
        try (Shadow source = Shadow.empty(TestServer.server());
                Shadow target = Shadow.empty(TestServer.server())) {
            run(source.database(), function.formatted("nowhere"));
            run(target.database(), function.formatted("elsewhere"));
            Proof proof = TestProofs.of(source.copies());
            List<String> notes = Proposal.of(proof, source.catalog(), target.catalog())
                    .proof()
                    .notes();
            assertEquals(2, notes.size());
            assertTrue(notes.get(0).contains("\"elsewhere\""), notes::toString);
            assertTrue(notes.get(1).contains("\"nowhere\""), notes::toString);
        }
    }

    @Test
    void tellsWhyAStatementFails() throws SQLException {
        ProofResult result = prove("ALTER TABLE nowhere ADD c int;", DOWN);
        assertTrue(result.upgrade().failure().contains("relation \"nowhere\" does not exist"));
        assertFalse(result.holds());
    }

    @Test
    void aProposalForWhatIsNotReadIsRefused() throws SQLException {
        Database target = database("CREATE TYPE words");
        try (Shadow source = Shadow.empty(TestServer.server())) {
            Proof proof = TestProofs.of(source.copies());
            UnreadObjectsException thrown = assertThrows(
                    UnreadObjectsException.class,
                    () -> Proposal.of(proof, source.catalog(), CatalogReader.read(target)));
            assertEquals(List.of("type public.words"), thrown.names());
        }
    }

    private static ProofResult prove(String up, String down) throws SQLException {
        return prove(new Script(up, Set.of(), Set.of()), new Script(down, Set.of(), Set.of()));
    }

    private static ProofResult proveRenames(Renames renames, String up, String down) throws SQLException {
        try (Shadow source = Shadow.empty(TestServer.server())) {
            run(source.database(), SOURCE);
            return TestProofs.of(source.copies())
                    .prove(
                            source.catalog(),
                            CatalogReader.read(database("CREATE TABLE u (a int NOT NULL, c text)")),
                            renames,
                            new Script(up, Set.of(), Set.of()),
                            new Script(down, Set.of(), Set.of()));
        }
    }

    private static ProofResult prove(Script up, Script down) throws SQLException {
        try (Shadow source = Shadow.empty(TestServer.server())) {
            run(source.database(), SOURCE);
            return TestProofs.of(source.copies())
                    .prove(source.catalog(), CatalogReader.read(database(TARGET)), up, down);
        }
    }

    private static Database database(String sql) throws SQLException {
        Database database = TestServer.newDatabase();
        run(database, sql);
        return database;
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
