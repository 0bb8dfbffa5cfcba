package dev.migrate.rule;

import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** No statement goes to the publisher: what has to be done there, and with the secret, the notes say. */
final class SubscriptionRule implements KindRule<Subscription> {
    private static final int STREAMING_IN_PARALLEL = 18;

    /** Those that PostgreSQL changes without a word to the publisher, with their defaults. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "binary", "false",
            "streaming", "off",
            "synchronous_commit", "off",
            "disable_on_error", "false",
            "password_required", "true",
            "run_as_owner", "false",
            "origin", "any");

    @Override
    public Class<Subscription> type() {
        return Subscription.class;
    }

    @Override
    public List<Statement> create(Subscription subscription, List<Clause> parts, Scene scene) {
        List<String> options = new ArrayList<>(List.of("connect = false"));
        if (!subscription.id().name().equals(subscription.slot())) {
            options.add(slot(subscription));
        }
        subscription.options().forEach(option -> options.add(option.replaceFirst("=", " = ")));
        String name = address(subscription.id());
        Statement create = Statement.of(
                "CREATE " + name + " CONNECTION " + Ddl.literal(Subscription.PLACEHOLDER) + "\n    PUBLICATION "
                        + publications(subscription) + "\n    WITH (" + String.join(", ", options) + ")");
        List<String> notes = new ArrayList<>();
        notes.add(
                "secret: no script holds the connection string; where this was run, set it by hand and not in a revision:");
        notes.add("ALTER " + name + " CONNECTION '...';");
        if (subscription.slot() != null) {
            notes.add("then on the publisher: SELECT pg_create_logical_replication_slot(%s, 'pgoutput');"
                    .formatted(Ddl.literal(subscription.slot())));
            notes.add("and here: ALTER %s ENABLE; ALTER %s REFRESH PUBLICATION;".formatted(name, name));
        }
        return List.of(create.note(notes.toArray(String[]::new)));
    }

    @Override
    public List<Statement> drop(Subscription subscription, Scene scene) {
        String slot = subscription.slot();
        String name = address(subscription.id());
        Statement drop = Statement.of("DROP " + name)
                .with(Hazard.dataLoss(subscription.id(), "how far it has come, and its connection string"));
        return slot == null
                ? List.of(drop)
                : List.of(
                        Statement.of("ALTER " + name + " DISABLE")
                                .note(
                                        "the slot stays on the publisher, and keeps what is written there, until it is dropped there:",
                                        "SELECT pg_drop_replication_slot(" + Ddl.literal(slot) + ");"),
                        Statement.of("ALTER " + name + " SET (slot_name = NONE)"),
                        drop);
    }

    @Override
    public Changes<Subscription> changes() {
        return Changes.<Subscription>of()
                .on(this::publications, "publications")
                .on(
                        (from, to, scene) -> Change.inPlace("ALTER " + address(to.id()) + " SET (" + slot(to) + ")"),
                        "slot")
                .on(this::options, "options")
                .replacedWhen("when two-phase commit or failover changes", "options");
    }

    @Override
    public boolean holdsData() {
        return true;
    }

    private Change publications(Subscription from, Subscription to, Scene scene) {
        String alter = "ALTER " + address(to.id());
        return Change.inPlace(Statement.of(alter + " SET PUBLICATION " + publications(to) + " WITH (refresh = false)")
                .note("afterwards, outside of a transaction: " + alter + " REFRESH PUBLICATION;"));
    }

    private Change options(Subscription from, Subscription to, Scene scene) {
        List<String> keys = Stream.concat(from.options().stream(), to.options().stream())
                .map(option -> option.substring(0, option.indexOf('=')))
                .distinct()
                .sorted()
                .filter(key -> !value(key, from).equals(value(key, to)))
                .toList();
        return DEFAULTS.keySet().containsAll(keys)
                ? Change.inPlace(keys.stream()
                        .map(key -> key + " = " + value(key, to).orElseGet(() -> standard(key, scene)))
                        .collect(Collectors.joining(", ", "ALTER " + address(to.id()) + " SET (", ")")))
                : new Change.Replace();
    }

    private static Optional<String> value(String key, Subscription subscription) {
        return subscription.options().stream()
                .filter(option -> option.startsWith(key + "="))
                .map(option -> option.substring(key.length() + 1))
                .findFirst();
    }

    private static String standard(String key, Scene scene) {
        boolean parallel = key.equals("streaming") && scene.major() >= STREAMING_IN_PARALLEL;
        return parallel ? "parallel" : Objects.requireNonNull(DEFAULTS.get(key), key);
    }

    private static String publications(Subscription subscription) {
        return subscription.publications().stream().map(Identifier::quote).collect(Collectors.joining(", "));
    }

    private static String slot(Subscription subscription) {
        @Nullable String slot = subscription.slot();
        return "slot_name = " + (slot == null ? "NONE" : Ddl.literal(slot));
    }
}
