package dev.migrate.rule;

import dev.migrate.catalog.EnumType;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values can be added at any place; to take one away, or to order them anew, takes another type. */
final class EnumTypeRule implements AsideRule<EnumType>, TypeRule<EnumType>, RenameRule<EnumType> {
    @Override
    public Class<EnumType> type() {
        return EnumType.class;
    }

    @Override
    public List<Statement> create(EnumType type, List<Clause> parts, Scene scene) {
        String values = type.values().stream().map(Ddl::literal).collect(Collectors.joining(", "));
        Statement create = Statement.of("CREATE TYPE " + type.id().sqlName() + " AS ENUM (" + values + ")");
        return List.of(removed(type, scene).map(create::note).orElse(create));
    }

    @Override
    public List<Statement> drop(EnumType type, Scene scene) {
        return List.of(Statement.of("DROP TYPE " + type.id().sqlName()));
    }

    @Override
    public String remark() {
        return "A new value is added at its place, and committed before what uses it.";
    }

    @Override
    public Changes<EnumType> changes() {
        return Changes.<EnumType>of()
                .on(EnumTypeRule::values, "values")
                .replacedWhen(
                        "when one is removed, or the order changes: columns move over to the new type, and tables that "
                                + "are partitioned by one are made anew",
                        "values");
    }

    @Override
    public List<Statement> setAside(EnumType type, Scene scene) {
        return List.of(
                Statement.of("ALTER TYPE " + type.id().sqlName() + " RENAME TO " + Aside.quoted(type.id(), scene)));
    }

    @Override
    public List<Statement> dropAside(EnumType type, Scene scene) {
        return List.of(Statement.of("DROP TYPE " + Aside.sqlName(type.id(), scene)));
    }

    @Override
    public String address(ObjectId id) {
        return "TYPE " + id.sqlName();
    }

    @Override
    public List<String> values(EnumType type) {
        return type.values();
    }

    @Override
    public String renameValue(ObjectId id, String value, String to) {
        return "ALTER TYPE " + id.sqlName() + " RENAME VALUE " + Ddl.literal(value) + " TO " + Ddl.literal(to);
    }

    private static Change values(EnumType from, EnumType to, Scene scene) {
        List<String> kept = new ArrayList<>(to.values());
        kept.retainAll(from.values());
        return kept.equals(from.values()) ? Change.inPlace(additions(from, to)) : new Change.Replace();
    }

    /** Each new value comes after the one before it, which is there by then; the first one before its follower. */
    private static List<Statement> additions(EnumType from, EnumType to) {
        List<Statement> additions = new ArrayList<>();
        List<String> present = new ArrayList<>(from.values());
        for (int i = 0; i < to.values().size(); i++) {
            String value = to.values().get(i);
            if (!from.values().contains(value)) {
                additions.add(Statement.of("ALTER TYPE " + to.id().sqlName() + " ADD VALUE " + Ddl.literal(value)
                        + place(to.values(), i, present)));
                present.add(i, value);
            }
        }
        return additions;
    }

    private static String place(List<String> values, int i, List<String> present) {
        if (i == present.size()) {
            return "";
        }
        return i == 0 ? " BEFORE " + Ddl.literal(present.get(0)) : " AFTER " + Ddl.literal(values.get(i - 1));
    }

    /** What rows must not hold when they are taken over. */
    private static Optional<String> removed(EnumType type, Scene scene) {
        String removed = scene.source().find(type.id(), EnumType.class).stream()
                .flatMap(before -> before.values().stream())
                .filter(value -> !type.values().contains(value))
                .map(Ddl::literal)
                .collect(Collectors.joining(", "));
        boolean used = !TypeUsers.columns(type.id(), scene.source()).isEmpty();
        return removed.isEmpty() || !used
                ? Optional.empty()
                : Optional.of("the rows must not hold the values that are removed, or this stops: " + removed);
    }
}
