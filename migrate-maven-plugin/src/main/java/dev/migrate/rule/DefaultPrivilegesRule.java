package dev.migrate.rule;

import dev.migrate.catalog.DefaultPrivileges;
import dev.migrate.catalog.Grant;
import dev.migrate.catalog.ObjectId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

final class DefaultPrivilegesRule implements KindRule<DefaultPrivileges> {
    @Override
    public Class<DefaultPrivileges> type() {
        return DefaultPrivileges.class;
    }

    @Override
    public List<Statement> create(DefaultPrivileges privileges, List<Clause> parts, Scene scene) {
        return between(privileges, grantees(privileges), privileges::standard, privileges::of);
    }

    @Override
    public List<Statement> drop(DefaultPrivileges privileges, Scene scene) {
        return between(privileges, grantees(privileges), privileges::of, privileges::standard);
    }

    @Override
    public Changes<DefaultPrivileges> changes() {
        return Changes.<DefaultPrivileges>of().on(DefaultPrivilegesRule::changed, "grants");
    }

    @Override
    public Reaction reaction(DefaultPrivileges dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    @Override
    public boolean shapesOthers() {
        return true;
    }

    private static Change changed(DefaultPrivileges from, DefaultPrivileges to, Scene scene) {
        Set<String> grantees = grantees(from);
        grantees.addAll(grantees(to));
        return Change.inPlace(between(to, grantees, from::of, to::of));
    }

    private static List<Statement> between(
            DefaultPrivileges privileges,
            Set<String> grantees,
            Function<String, Grant> from,
            Function<String, Grant> to) {
        String role = privileges.role();
        ObjectId schema = privileges.id().scope();
        String prefix = "ALTER DEFAULT PRIVILEGES "
                + (role == null ? "" : "FOR ROLE " + role + " ")
                + (schema == null ? "" : "IN SCHEMA " + schema.sqlName() + " ");
        GrantStatements statements = new GrantStatements(
                prefix, privileges.target().name(), "", privileges.all(), role == null ? "CURRENT_USER" : role);
        grantees.forEach(grantee -> statements.add(from.apply(grantee), to.apply(grantee)));
        return statements.statements();
    }

    private static Set<String> grantees(DefaultPrivileges privileges) {
        TreeSet<String> grantees = new TreeSet<>();
        privileges.grants().forEach(grant -> grantees.add(grant.grantee()));
        return grantees;
    }
}
