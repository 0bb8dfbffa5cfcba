package dev.migrate.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.catalog.Catalog;
import dev.migrate.plan.Planner;
import dev.migrate.server.TestServer;
import dev.migrate.state.ModelException;
import dev.migrate.state.Shadow;
import dev.migrate.state.SqlModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Labels on a server that has no provider. There is none among PostgreSQL's own libraries that loads without SELinux, so
 * no label can be made here: those that are read were written into the catalog, what is planned is looked at, and what
 * cannot be proved is refused.
 */
class SecurityLabelTest {
    private static final String TABLE =
            "CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';"
                    + " CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);";
    private static final String LABELS = TABLE + """
            INSERT INTO pg_seclabel VALUES ('t'::regclass, 'pg_class'::regclass, 0, 'selinux', 'it''s');
            INSERT INTO pg_seclabel VALUES ('t'::regclass, 'pg_class'::regclass, 1, 'Other', 'secret');
            INSERT INTO pg_seclabel VALUES ('f'::regproc, 'pg_proc'::regclass, 0, 'selinux', '%s');
            INSERT INTO pg_shseclabel
                SELECT s.oid, 'pg_subscription'::regclass, 'selinux', 'x' FROM pg_subscription s JOIN pg_database d
                ON d.oid = s.subdbid WHERE d.datname = current_database();
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void arePlanned() throws IOException {
        Catalog without = read(TABLE);
        Catalog with = read(LABELS.formatted("a"));
        Catalog others = read(LABELS.formatted("b"));
        assertEquals("""
                SECURITY LABEL FOR selinux ON TABLE public.t IS 'it''s';
                SECURITY LABEL FOR "Other" ON COLUMN public.t.a IS 'secret';

                SECURITY LABEL FOR selinux ON FUNCTION public.f() IS 'a';

                SECURITY LABEL FOR selinux ON SUBSCRIPTION s IS 'x';
                """, Planner.plan(without, with).toSql());
        assertEquals(
                "SECURITY LABEL FOR selinux ON FUNCTION public.f() IS 'b';\n",
                Planner.plan(with, others).toSql());
        assertTrue(
                Planner.plan(with, without).toSql().contains("SECURITY LABEL FOR selinux ON TABLE public.t IS NULL;"));
    }

    @Test
    void thatTheServerDoesNotTakeAreRefusedWithItsReason() throws IOException {
        try (Shadow from = shadow(TABLE);
                Shadow to = shadow(LABELS.formatted("a"))) {
            ProofFailedException thrown = assertThrows(
                    ProofFailedException.class,
                    () -> Proposal.of(TestProofs.of(from.copies()), from.catalog(), to.catalog()));
            assertTrue(thrown.getMessage().contains("security label provider \"selinux\" is not loaded"));
            assertTrue(String.valueOf(thrown.advice()).contains("set migrate.shadowUrl to a server of your own"));
        }
    }

    @Test
    void inAModelAreRefusedWithThePlace() throws IOException {
        ModelException thrown = assertThrows(
                ModelException.class,
                () -> shadow("CREATE TABLE t ();\nSECURITY LABEL FOR selinux ON TABLE t IS 'a';"));
        assertEquals(2, thrown.line());
        assertTrue(thrown.getMessage().contains("security label provider \"selinux\" is not loaded"));
        assertTrue(String.valueOf(thrown.advice()).contains("shared_preload_libraries"));
    }

    private Catalog read(String sql) throws IOException {
        try (Shadow shadow = shadow(sql)) {
            return shadow.catalog();
        }
    }

    private Shadow shadow(String sql) throws IOException {
        Path file = Files.writeString(folder.resolve("model.sql"), sql);
        Shadow shadow = Shadow.empty(TestServer.server());
        SqlModel.of(List.of(file)).load(shadow.session());
        return shadow;
    }
}
