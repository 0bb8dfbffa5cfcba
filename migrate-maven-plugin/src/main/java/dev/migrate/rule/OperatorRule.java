package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL keeps commutators and negators in pairs: it tells the one when the other is created or dropped. One that is
 * named before it is there is a mere name until then.
 */
final class OperatorRule implements KindRule<Operator> {
    private static final int ALTERS_MORE = 17;

    @Override
    public Class<Operator> type() {
        return Operator.class;
    }

    @Override
    public List<Statement> create(Operator operator, List<Clause> parts, Scene scene) {
        List<String> options = new ArrayList<>();
        options.add("FUNCTION = " + operator.function());
        if (operator.left() != null) {
            options.add("LEFTARG = " + operator.left());
        }
        options.add("RIGHTARG = " + operator.right());
        addTo(options, "COMMUTATOR", operator.commutator());
        addTo(options, "NEGATOR", operator.negator());
        addTo(options, "RESTRICT", operator.restrict());
        addTo(options, "JOIN", operator.join());
        if (operator.hashes()) {
            options.add("HASHES");
        }
        if (operator.merges()) {
            options.add("MERGES");
        }
        return List.of(Statement.of("CREATE OPERATOR " + operator.id().sqlPath() + Ddl.list(options)));
    }

    @Override
    public List<Statement> drop(Operator operator, Scene scene) {
        return List.of(Statement.of("DROP " + address(operator.id())));
    }

    @Override
    public Changes<Operator> changes() {
        return Changes.<Operator>of()
                .replace("function")
                .on((from, to, scene) -> linked(from, to, "COMMUTATOR", Operator::commutatorId, scene), "commutator")
                .on((from, to, scene) -> linked(from, to, "NEGATOR", Operator::negatorId, scene), "negator")
                .on(this::estimates, "restrict", "join")
                .on(this::abilities, "hashes", "merges")
                .replacedWhen("when it is another one, or before PostgreSQL 17", "commutator", "negator")
                .replacedWhen("when it is taken away, or before PostgreSQL 17", "hashes", "merges");
    }

    private Change estimates(Operator from, Operator to, Scene scene) {
        List<String> settings = new ArrayList<>();
        if (!Objects.equals(from.restrict(), to.restrict())) {
            settings.add("RESTRICT = " + orNone(to.restrict()));
        }
        if (!Objects.equals(from.join(), to.join())) {
            settings.add("JOIN = " + orNone(to.join()));
        }
        return set(to, settings);
    }

    /** They can be given from PostgreSQL 17 on, and never be taken away. */
    private Change abilities(Operator from, Operator to, Scene scene) {
        boolean lost = (from.hashes() && !to.hashes()) || (from.merges() && !to.merges());
        if (lost || scene.major() < ALTERS_MORE) {
            return new Change.Replace();
        }
        List<String> settings = new ArrayList<>();
        if (!from.hashes() && to.hashes()) {
            settings.add("HASHES");
        }
        if (!from.merges() && to.merges()) {
            settings.add("MERGES");
        }
        return set(to, settings);
    }

    private Change linked(
            Operator from, Operator to, String option, Function<Operator, Optional<ObjectId>> link, Scene scene) {
        Optional<ObjectId> before = link.apply(from);
        Optional<ObjectId> after = link.apply(to);
        boolean comesByItself = before.filter(scene.target()::contains).isEmpty()
                && after.filter(scene.source()::contains).isEmpty();
        if (comesByItself) {
            return Change.inPlace(List.of());
        }
        if (before.isPresent() && after.isPresent()) {
            return new Change.Replace();
        }
        ObjectId other = before.or(() -> after).orElseThrow();
        Catalog catalog = before.isPresent() ? scene.target() : scene.source();
        boolean doneByOther = to.id().compareTo(other) > 0
                || catalog.find(other, Operator.class).flatMap(link).isPresent();
        if (doneByOther) {
            return Change.inPlace(List.of());
        }
        return before.isPresent() || scene.major() < ALTERS_MORE
                ? new Change.Replace()
                : set(to, List.of(option + " = " + name(other)));
    }

    private Change set(Operator operator, List<String> settings) {
        return Change.inPlace("ALTER " + address(operator.id()) + " SET (" + String.join(", ", settings) + ")");
    }

    private static void addTo(List<String> options, String option, @Nullable Object value) {
        if (value != null) {
            options.add(option + " = " + value);
        }
    }

    private static String name(ObjectId operator) {
        return new Operator.Name(operator.owner().name(), operator.name()).toString();
    }

    private static String orNone(@Nullable String function) {
        return function == null ? "NONE" : function;
    }
}
