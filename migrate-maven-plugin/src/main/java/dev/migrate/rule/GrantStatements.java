package dev.migrate.rule;

import dev.migrate.catalog.Grant;
import dev.migrate.catalog.Privilege;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Statements that bring what roles may do from one state to another: what is revoked first, equals put together. */
final class GrantStatements {
    private final String prefix;
    private final String name;
    private final String columns;
    private final List<Privilege> all;
    private final String owner;
    private final Map<Act, List<String>> acts = new TreeMap<>();

    /**
     * Begins with none.
     *
     * @param prefix what stands before GRANT and REVOKE
     * @param name what stands after ON
     * @param columns what stands after each privilege
     * @param all what there is to grant
     * @param owner the owner's role, as SQL
     */
    GrantStatements(String prefix, String name, String columns, List<Privilege> all, String owner) {
        this.prefix = prefix;
        this.name = name;
        this.columns = columns;
        this.all = all;
        this.owner = owner;
    }

    /** Statements for what one role has and shall have. */
    GrantStatements add(Grant from, Grant to) {
        List<Privilege> passedOn = minus(to.grantable(), from.grantable());
        List<Privilege> keptBack = minus(from.grantable(), to.grantable());
        add(Verb.REVOKE, minus(from.privileges(), to.privileges()), to);
        add(Verb.REVOKE_OPTION, minus(keptBack, minus(from.privileges(), to.privileges())), to);
        add(Verb.GRANT, minus(minus(to.privileges(), from.privileges()), passedOn), to);
        add(Verb.GRANT_OPTION, passedOn, to);
        return this;
    }

    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        acts.forEach((act, grantees) -> statements.add(Statement.of(sql(act, String.join(", ", grantees)))));
        return statements;
    }

    private void add(Verb verb, List<Privilege> privileges, Grant grant) {
        if (!privileges.isEmpty()) {
            String grantee = grant.grantee().equals(Grant.OWNER) ? owner : grant.grantee();
            acts.computeIfAbsent(new Act(verb, privileges), act -> new ArrayList<>())
                    .add(grantee);
        }
    }

    private String sql(Act act, String grantees) {
        return prefix
                + switch (act.verb) {
                    case REVOKE -> "REVOKE " + on(act.privileges) + " FROM " + grantees;
                    case REVOKE_OPTION -> "REVOKE GRANT OPTION FOR " + on(act.privileges) + " FROM " + grantees;
                    case GRANT -> "GRANT " + on(act.privileges) + " TO " + grantees;
                    case GRANT_OPTION -> "GRANT " + on(act.privileges) + " TO " + grantees + " WITH GRANT OPTION";
                };
    }

    /** A single privilege is named even where it is all. */
    private String on(List<Privilege> privileges) {
        String names = all.size() > 1 && privileges.equals(all)
                ? "ALL" + columns
                : privileges.stream().map(one -> one + columns).collect(Collectors.joining(", "));
        return names + " ON " + name;
    }

    private static List<Privilege> minus(Collection<Privilege> some, Collection<Privilege> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }

    private enum Verb {
        REVOKE,
        REVOKE_OPTION,
        GRANT,
        GRANT_OPTION
    }

    private record Act(Verb verb, List<Privilege> privileges) implements Comparable<Act> {
        @Override
        public int compareTo(Act other) {
            int byVerb = verb.compareTo(other.verb);
            return byVerb != 0 ? byVerb : privileges.toString().compareTo(other.privileges.toString());
        }
    }
}
