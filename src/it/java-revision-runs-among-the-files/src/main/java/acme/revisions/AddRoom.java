package acme.revisions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.migrate.api.JavaRevision;
import dev.migrate.api.Revision;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Writes only: migrate:sql can write it. */
@Revision(
        id = "bbbb0000cccc",
        revises = "aaaa0000bbbb",
        message = "Add room of a device",
        created = "2026-01-06T09:00:00Z")
public final class AddRoom implements JavaRevision {
    private static final Table<?> DEVICE = table(name("public", "device"));
    private static final Field<String> ROOM = field(name("room"), SQLDataType.CLOB);

    @Override
    public void upgrade(DSLContext database) {
        database.alterTable(DEVICE).addColumn(ROOM).execute();
        database.update(DEVICE).set(ROOM, inline("it's unknown")).execute();
    }

    @Override
    public void downgrade(DSLContext database) {
        database.alterTable(DEVICE).dropColumn(ROOM).execute();
    }
}
