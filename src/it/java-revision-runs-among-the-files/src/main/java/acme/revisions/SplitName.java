package acme.revisions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.migrate.api.JavaRevision;
import dev.migrate.api.Revision;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Reads what it turns: it needs a database. */
@Revision(
        id = "dddd0000eeee",
        revises = "bbbb0000cccc",
        message = "Split room from name",
        created = "2026-01-06T10:00:00Z")
public final class SplitName implements JavaRevision {
    private static final Table<?> DEVICE = table(name("public", "device"));
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    private static final Field<String> NAME = field(name("name"), SQLDataType.CLOB);
    private static final Field<String> ROOM = field(name("room"), SQLDataType.CLOB);

    @Override
    public void upgrade(DSLContext database) {
        for (Record row : database.select(ID, NAME).from(DEVICE).where(NAME.contains("/")).fetch()) {
            Names names = Names.of(row.get(NAME));
            database.update(DEVICE).set(ROOM, names.room()).set(NAME, names.device()).where(ID.eq(row.get(ID))).execute();
        }
    }

    @Override
    public void downgrade(DSLContext database) {
        database.update(DEVICE).set(NAME, ROOM.concat("/").concat(NAME)).where(ROOM.ne("it's unknown")).execute();
    }

    private record Names(String room, String device) {
        static Names of(String whole) {
            String[] parts = whole.split("/", 2);
            return new Names(parts[0], parts[1]);
        }
    }
}
