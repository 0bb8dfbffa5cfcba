package dev.migrate.bridge;

import dev.migrate.api.Backfill;
import dev.migrate.run.KeyWalk;
import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.Log;
import org.jooq.SQLDialect;
import org.jooq.TransactionProvider;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultConnectionProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jooq.tools.JooqLogger;

/** What a revision's class is called with. */
final class Contexts {
    static {
        // Before any other class of jOOQ: its logo and its tip of the day are printed at their first use.
        JooqLogger.globalThreshold(Log.Level.WARN);
    }

    private Contexts() {}

    /** Values stand in the text: what is run is the very text that is written without a database. */
    static DSLContext of(
            Connection connection, TransactionProvider transactions, ExecuteListener listener, Backfill.Walk walk) {
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(SQLDialect.POSTGRES);
        configuration.set(
                new Settings().withStatementType(StatementType.STATIC_STATEMENT).withExecuteLogging(false));
        configuration.set(new DefaultConnectionProvider(connection));
        configuration.set(transactions);
        configuration.set(new DefaultExecuteListenerProvider(listener));
        configuration.data(Backfill.Walk.class, walk);
        return DSL.using(configuration);
    }

    static KeyWalk walk(Backfill backfill, DSLContext database) {
        return new KeyWalk(
                database.render(backfill.table()),
                backfill.key().stream()
                        .map(field -> database.render(field.getUnqualifiedName()))
                        .toList(),
                backfill.batch(),
                backfill.pause());
    }
}
