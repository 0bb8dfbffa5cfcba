package dev.migrate.rule;

import dev.migrate.catalog.Inheritance;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class InheritanceRule implements PartRule<Inheritance> {
    @Override
    public Class<Inheritance> type() {
        return Inheritance.class;
    }

    @Override
    public Clause clause(Inheritance inheritance, List<Clause> parts, Scene scene) {
        return Clause.at(Clause.Place.PARENT, inheritance.from().sqlName());
    }

    @Override
    public List<Statement> create(Inheritance inheritance, List<Clause> parts, Scene scene) {
        Statement inherit = Statement.of(Ddl.alterTable(
                inheritance.id().owner(), "INHERIT " + inheritance.from().sqlName()));
        return Heirlooms.around(inheritance, inherit, scene);
    }

    @Override
    public List<Statement> drop(Inheritance inheritance, Scene scene) {
        return List.of(Statement.of(Ddl.alterTable(
                inheritance.id().owner(), "NO INHERIT " + inheritance.from().sqlName())));
    }

    @Override
    public String remark() {
        return "Columns and checks that a table which is there already is to have from above only are handed down by a "
                + "table that the script makes for the purpose and drops again.";
    }

    @Override
    public Changes<Inheritance> changes() {
        return Changes.<Inheritance>of()
                .replace("from")
                .on(InheritanceRule::position, "position")
                .replacedWhen("unless what is new comes last, as PostgreSQL puts it", "position");
    }

    @Override
    public Reaction reaction(Inheritance dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    @Override
    public Set<ObjectId> follows(Inheritance inheritance, Scene scene) {
        Set<ObjectId> before = Links.follows(inheritance, scene);
        if (scene.target().contains(inheritance.id())) {
            before.addAll(Heirlooms.needs(inheritance.id().owner(), scene));
            scene.target().children(inheritance.id().owner(), Inheritance.class).stream()
                    .map(Inheritance::id)
                    .takeWhile(other -> !other.equals(inheritance.id()))
                    .forEach(before::add);
        }
        return before;
    }

    /** What takes over comes before, and what has to be done with the tables before that. */
    @Override
    public Set<ObjectId> outlives(Inheritance inheritance, Scene scene) {
        Set<ObjectId> later = Succession.successors(inheritance, scene);
        if (!later.isEmpty()) {
            scene.source().dependencies(inheritance.id()).forEach(edge -> later.add(edge.referenced()));
        }
        return later;
    }

    /** What is inherited from anew comes last; where that is not the place, the rest must be inherited from anew, too. */
    private static Change position(Inheritance from, Inheritance to, Scene scene) {
        List<ObjectId> before = links(scene.source().children(from.id().owner(), Inheritance.class));
        List<ObjectId> after = links(scene.target().children(to.id().owner(), Inheritance.class));
        List<ObjectId> natural = new ArrayList<>(before);
        natural.retainAll(after);
        after.stream().filter(link -> !before.contains(link)).forEach(natural::add);
        return natural.equals(after) ? Change.inPlace(List.of()) : new Change.Replace();
    }

    private static List<ObjectId> links(List<Inheritance> all) {
        return all.stream().map(Inheritance::id).toList();
    }
}
