package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Grant;
import dev.migrate.catalog.Grants;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Owner;
import dev.migrate.catalog.Privilege;
import dev.migrate.catalog.Privileges;
import dev.migrate.catalog.ViewColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

final class PrivilegesRule implements KindRule<Privileges> {
    @Override
    public Class<Privileges> type() {
        return Privileges.class;
    }

    /** A new object begins with what default privileges give, an old one with what PostgreSQL gives. */
    @Override
    public List<Statement> create(Privileges privileges, List<Clause> parts, Scene scene) {
        Securable subject = Securable.of(privileges.id().owner(), scene.target());
        GrantsAtBirth birth = GrantsAtBirth.of(privileges, subject, scene);
        Set<String> grantees = grantees(privileges);
        grantees.addAll(birth.grantees());
        return between(privileges, grantees, birth::of, privileges::of, scene.target());
    }

    @Override
    public List<Statement> drop(Privileges privileges, Scene scene) {
        return concat(
                between(privileges, grantees(privileges), privileges::of, privileges::standard, scene.source()),
                onColumns(privileges, privileges::standard, scene));
    }

    @Override
    public Changes<Privileges> changes() {
        return Changes.<Privileges>of().on(PrivilegesRule::changed, "grants");
    }

    @Override
    public Reaction reaction(Privileges dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    @Override
    public Set<ObjectId> dropsWith(Privileges privileges, Catalog catalog) {
        Set<ObjectId> others = new HashSet<>(KindRule.super.dropsWith(privileges, catalog));
        others.add(privileges.id().owner());
        return others;
    }

    private static Change changed(Privileges from, Privileges to, Scene scene) {
        Set<String> grantees = grantees(from);
        grantees.addAll(grantees(to));
        return Change.inPlace(
                concat(between(to, grantees, from::of, to::of, scene.target()), onColumns(from, to::of, scene)));
    }

    /** A role that became the owner has what was granted to it as the owner. */
    private static List<Statement> between(
            Privileges privileges,
            Set<String> grantees,
            Function<String, Grant> from,
            Function<String, Grant> to,
            Catalog catalog) {
        Securable subject = Securable.of(privileges.id().owner(), catalog);
        String owner = owner(subject, catalog);
        GrantStatements statements =
                new GrantStatements("", subject.name(), subject.columns(), privileges.all(), owner);
        grantees.stream()
                .filter(grantee -> !grantee.equals(owner))
                .forEach(grantee -> statements.add(from.apply(grantee), to.apply(grantee)));
        return statements.statements();
    }

    /** What is revoked on a table is revoked on its columns, too, where it may be wanted still. */
    private static List<Statement> onColumns(Privileges from, Function<String, Grant> to, Scene scene) {
        ObjectId whole = from.id().owner();
        return Stream.of(Column.class, ViewColumn.class)
                .<DbObject>flatMap(type -> scene.target().children(whole, type).stream())
                .map(column -> Privileges.id(column.id()))
                .filter(scene.source()::contains)
                .flatMap(id -> scene.target().find(id, Privileges.class).stream())
                .flatMap(column -> givenBack(column, from, to, scene).stream())
                .toList();
    }

    private static List<Statement> givenBack(Privileges column, Grants from, Function<String, Grant> to, Scene scene) {
        Function<String, Grant> left = grantee -> {
            List<Privilege> revoked =
                    without(from.of(grantee).privileges(), to.apply(grantee).privileges());
            Grant held = column.of(grantee);
            return new Grant(grantee, without(held.privileges(), revoked), without(held.grantable(), revoked));
        };
        return between(column, grantees(column), left, column::of, scene.target());
    }

    private static List<Privilege> without(List<Privilege> some, List<Privilege> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }

    private static String owner(Securable subject, Catalog catalog) {
        return catalog.find(Owner.id(subject.whole()), Owner.class)
                .map(Owner::role)
                .orElse("CURRENT_USER");
    }

    private static Set<String> grantees(Grants grants) {
        TreeSet<String> grantees = new TreeSet<>();
        grants.grants().forEach(grant -> grantees.add(grant.grantee()));
        return grantees;
    }

    private static List<Statement> concat(List<Statement> some, List<Statement> more) {
        List<Statement> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
