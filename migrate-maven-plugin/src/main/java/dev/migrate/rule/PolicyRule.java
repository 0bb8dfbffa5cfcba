package dev.migrate.rule;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class PolicyRule implements RenameRule<Policy> {
    @Override
    public Class<Policy> type() {
        return Policy.class;
    }

    @Override
    public List<Statement> create(Policy policy, List<Clause> parts, Scene scene) {
        List<String> words = new ArrayList<>();
        words.add("CREATE " + address(policy.id()));
        if (!policy.permissive()) {
            words.add("AS RESTRICTIVE");
        }
        if (policy.command() != Policy.Command.ALL) {
            words.add("FOR " + policy.command());
        }
        if (!policy.roles().isEmpty()) {
            words.add("TO " + roles(policy));
        }
        String conditions = condition("USING", policy.using()) + condition("WITH CHECK", policy.check());
        return List.of(Statement.of(String.join(" ", words) + conditions));
    }

    @Override
    public List<Statement> drop(Policy policy, Scene scene) {
        return List.of(Statement.of("DROP " + address(policy.id())));
    }

    @Override
    public Changes<Policy> changes() {
        return Changes.<Policy>of()
                .replace("permissive", "command")
                .on(this::altered, "roles", "using", "check")
                .replacedWhen("when it is taken away, for which there is no statement", "using", "check");
    }

    @Override
    public String address(ObjectId id) {
        return "POLICY " + Ddl.quoted(id) + " ON " + id.owner().sqlName();
    }

    /** A condition can be changed, and not be taken away. */
    private Change altered(Policy from, Policy to, Scene scene) {
        if (isGone(from.using(), to.using()) || isGone(from.check(), to.check())) {
            return new Change.Replace();
        }
        boolean sameRoles = from.roles().equals(to.roles());
        return Change.inPlace("ALTER " + address(to.id())
                + (sameRoles ? "" : " TO " + roles(to))
                + changed("USING", from.using(), to.using())
                + changed("WITH CHECK", from.check(), to.check()));
    }

    private static boolean isGone(@Nullable String from, @Nullable String to) {
        return from != null && to == null;
    }

    private static String changed(String word, @Nullable String from, @Nullable String to) {
        return to == null || to.equals(from) ? "" : condition(word, to);
    }

    private static String condition(String word, @Nullable String expression) {
        return expression == null ? "" : "\n    " + word + " (" + Expressions.strip(expression) + ")";
    }

    private static String roles(Policy policy) {
        return policy.roles().isEmpty() ? "PUBLIC" : String.join(", ", policy.roles());
    }
}
