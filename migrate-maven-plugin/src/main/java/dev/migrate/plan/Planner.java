package dev.migrate.plan;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.rule.Clause;
import dev.migrate.rule.Rules;
import dev.migrate.rule.Scene;
import dev.migrate.rule.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the steps from one catalog to another. The way back is the plan with the two exchanged. */
public final class Planner {
    private final Scene scene;
    private final Replacements replacements;
    private final Folding folding;
    private final Map<Node, List<Node>> parts;

    private Planner(Scene scene, Replacements replacements, Folding folding) {
        this.scene = scene;
        this.replacements = replacements;
        this.folding = folding;
        this.parts = folding.parts();
    }

    /**
     * The plan that makes the target of the source. Empty when they do not differ.
     *
     * @throws IllegalStateException when the steps go round in a circle, which is a fault of this program
     */
    public static Plan plan(Catalog source, Catalog target) {
        SchemaDiff diff = SchemaDiff.of(source, target);
        Set<ObjectId> forced = new HashSet<>();
        while (true) {
            Scene before = new Scene(source, target, Set.of());
            Replacements replacements = Replacements.of(diff, before, forced);
            Scene scene = new Scene(source, target, replacements.replaced());
            Folding folding = Folding.of(StepGraph.of(scene, diff, replacements), scene);
            List<Set<Node>> cycles = folding.unfoldCycles();
            if (cycles.isEmpty()) {
                return new Planner(scene, replacements, folding).plan();
            }
            Set<ObjectId> breakable = breakable(cycles, scene);
            if (!forced.addAll(breakable)) {
                throw new IllegalStateException("The steps wait for each other: " + cycles);
            }
        }
    }

    /** Objects in a cycle that change in place, and could as well be dropped and created. */
    private static Set<ObjectId> breakable(List<Set<Node>> cycles, Scene scene) {
        return cycles.stream()
                .flatMap(Set::stream)
                .filter(node -> node.action() == Action.ALTER)
                .map(Node::id)
                .filter(id -> !Rules.holdsData(scene.target().get(id)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Plan plan() {
        Map<Node, Set<Node>> followers = folding.contracted();
        Mentions mentions = new Mentions(scene);
        mentions.addTo(followers);
        new Overloads(scene.target()).addTo(followers);
        new Rereadings(scene).addTo(followers);
        return new Plan(mentions.guarded(Gathering.ordered(followers, this::step, scene).stream()
                .filter(step -> !step.statements().isEmpty())
                .toList()));
    }

    private Step step(Node node) {
        return new Step(node.action(), node.id(), ReadingOrder.group(node, scene), statements(node));
    }

    private List<Statement> statements(Node node) {
        return switch (node.action()) {
            case DROP -> drop(scene.source().get(node.id()));
            case ALTER -> alter(node.id());
            case CREATE -> create(node);
        };
    }

    private List<Statement> drop(DbObject object) {
        return replacements.isAside(object.id()) ? Rules.dropAside(object, scene) : Rules.drop(object, scene);
    }

    private List<Statement> alter(ObjectId id) {
        List<Statement> statements = new ArrayList<>();
        if (replacements.isMoved(id)) {
            statements.addAll(Rules.move(scene.source().get(id), scene.target().get(id), scene));
        }
        statements.addAll(replacements.statements(id));
        return statements;
    }

    private List<Statement> create(Node node) {
        List<Statement> statements = new ArrayList<>();
        if (replacements.isAside(node.id())) {
            statements.addAll(Rules.setAside(scene.source().get(node.id()), scene));
        }
        statements.addAll(Rules.create(scene.target().get(node.id()), clauses(node), scene));
        return statements;
    }

    private List<Clause> clauses(Node node) {
        return parts.getOrDefault(node, List.of()).stream()
                .sorted(Comparator.<Node, Integer>comparing(
                                part -> part.id().kind().order())
                        .thenComparing(part -> object(part).position())
                        .thenComparing(Node::id))
                .map(part -> Rules.clause(object(part), clauses(part), scene))
                .toList();
    }

    private DbObject object(Node created) {
        return scene.target().get(created.id());
    }
}
