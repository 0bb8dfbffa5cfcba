package dev.migrate.read;

import dev.migrate.catalog.Subscription;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the subscriptions of this database: what everybody may see of them in {@code pg_subscription}, which is the whole
 * cluster's. Only superusers see the connection string, and nobody needs to.
 */
final class SubscriptionReader implements KindReader<Subscription> {
    @Override
    public Class<Subscription> type() {
        return Subscription.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_SUBSCRIPTION);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT s.oid::bigint AS oid, s.subname AS name, s.subslotname AS slot, s.subpublications AS publications,
                       array_remove(ARRAY[%s], NULL) AS options
                FROM pg_subscription s
                WHERE s.subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())""".formatted(String.join(", ", options(inventory.major())));
    }

    /** As far as the version knows them and they are not its default. */
    private static List<String> options(int major) {
        List<String> options = new ArrayList<>();
        options.add("CASE WHEN s.subbinary THEN 'binary=true' END");
        options.add("'synchronous_commit=' || nullif(s.subsynccommit, 'off')");
        options.add("""
                'streaming=' || nullif(CASE left(s.substream::text, 1) WHEN 'p' THEN 'parallel' WHEN 't' THEN 'on'
                                       ELSE 'off' END, '%s')""".formatted(major < 18 ? "off" : "parallel"));
        if (major >= 15) {
            options.add("CASE WHEN s.subtwophasestate <> 'd' THEN 'two_phase=true' END");
            options.add("CASE WHEN s.subdisableonerr THEN 'disable_on_error=true' END");
        }
        if (major >= 16) {
            options.add("CASE WHEN NOT s.subpasswordrequired THEN 'password_required=false' END");
            options.add("CASE WHEN s.subrunasowner THEN 'run_as_owner=true' END");
            options.add("'origin=' || nullif(s.suborigin, 'any')");
        }
        if (major >= 17) {
            options.add("CASE WHEN s.subfailover THEN 'failover=true' END");
        }
        return options;
    }

    @Override
    public @Nullable Fact<Subscription> fact(Row row, Known known) {
        return Fact.of(
                new Subscription(
                        Subscription.id(row.text("name")),
                        row.texts("publications"),
                        row.textOrNull("slot"),
                        row.texts("options")),
                Address.of(Address.PG_SUBSCRIPTION, row.number("oid")));
    }
}
