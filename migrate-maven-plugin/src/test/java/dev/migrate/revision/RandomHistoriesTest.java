package dev.migrate.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every history, on random ones: 30 revisions with branches, merges, several bases and dependencies. */
class RandomHistoriesTest {

    static List<Integer> seeds() {
        List<Integer> seeds = new ArrayList<>();
        for (int seed = 0; seed < 200; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void upgradesApplyWhatIsNeededAndNothingElse(int seed) {
        Random random = new Random(seed);
        RevisionGraph graph = graph(random);
        Set<String> applied = someState(graph, random);
        Revision target = any(graph, random);

        List<Revision> upgrade = graph.at(applied).upgrade(Target.parse(target.id()));

        Set<String> needed = ids(graph.ancestors(target));
        needed.add(target.id());
        needed.removeAll(applied);
        assertEquals(needed, ids(upgrade));
        Set<String> now = new HashSet<>(applied);
        for (Revision revision : upgrade) {
            assertTrue(now.containsAll(ids(graph.parents(revision))), revision.id());
            assertTrue(now.containsAll(ids(graph.dependencies(revision))), revision.id());
            assertTrue(now.add(revision.id()), revision.id());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void downgradesLeaveNothingOnWhatIsGone(int seed) {
        Random random = new Random(seed);
        RevisionGraph graph = graph(random);
        Set<String> applied = someState(graph, random);
        for (Revision target : graph.at(applied).applied()) {
            Set<String> left = new HashSet<>(applied);
            for (Revision revision : graph.at(applied).downgrade(Target.parse(target.id()))) {
                assertTrue(left.remove(revision.id()), revision.id());
                assertTrue(Collections.disjoint(left, ids(graph.descendants(revision))), revision.id());
            }
            assertTrue(left.contains(target.id()));
            assertTrue(Collections.disjoint(left, ids(graph.children(target))));
            assertEquals("[]", graph.at(left).gaps().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void upAndDownAgainComesBack(int seed) {
        Random random = new Random(seed);
        RevisionGraph graph = graph(random);
        Set<String> applied = ids(graph.revisions());
        List<Revision> down = graph.at(applied).downgrade(Target.parse("base"));
        List<Revision> up = new ArrayList<>(graph.at(Set.of()).upgrade(Target.parse("heads")));
        Collections.reverse(up);
        assertEquals(down, up);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stampsStandWhereAWayWouldLead(int seed) {
        Random random = new Random(seed);
        RevisionGraph graph = graph(random);
        Set<String> applied = someState(graph, random);
        Revision target = any(graph, random);

        Stamp stamp = graph.at(applied).stamp(List.of(Target.parse(target.id())), false);

        Set<String> then = new HashSet<>(applied);
        assertTrue(then.containsAll(stamp.removed()));
        assertTrue(Collections.disjoint(then, ids(stamp.added())));
        then.removeAll(stamp.removed());
        then.addAll(ids(stamp.added()));
        Position position = graph.at(then);
        assertEquals("[]", position.upgrade(Target.parse(target.id())).toString());
        assertEquals("[]", position.downgrade(Target.parse(target.id())).toString());
        assertEquals("[]", position.gaps().toString());
        assertTrue(
                graph.at(then).stamp(List.of(Target.parse(target.id())), false).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void headsHaveNothingAboveThem(int seed) {
        Random random = new Random(seed);
        RevisionGraph graph = graph(random);
        Position position = graph.at(someState(graph, random));
        Set<String> heads = ids(position.heads());
        Set<String> below = new HashSet<>();
        position.heads().forEach(head -> below.addAll(ids(graph.ancestors(head))));
        assertTrue(Collections.disjoint(heads, below));
        below.addAll(heads);
        assertEquals(ids(position.applied()), below);
        assertFalse(graph.realHeads().isEmpty());
    }

    private static RevisionGraph graph(Random random) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<String> revises = some(revisions, random, random.nextInt(8) == 0 ? 0 : random.nextInt(6) == 0 ? 2 : 1);
            List<String> dependsOn = some(revisions, random, random.nextInt(5) == 0 ? 1 : 0);
            revisions.add(new Revision(
                    RevisionId.generate(random), "", revises, dependsOn, List.of(), List.of(), i + ".sql"));
        }
        Collections.shuffle(revisions, random);
        return RevisionGraph.of(revisions);
    }

    private static List<String> some(List<Revision> revisions, Random random, int number) {
        Set<String> chosen = new HashSet<>();
        for (int i = 0; i < number && !revisions.isEmpty(); i++) {
            chosen.add(revisions.get(random.nextInt(revisions.size())).id());
        }
        return List.copyOf(chosen);
    }

    private static Set<String> someState(RevisionGraph graph, Random random) {
        Set<String> applied = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            Revision revision = any(graph, random);
            applied.add(revision.id());
            applied.addAll(ids(graph.ancestors(revision)));
        }
        return applied;
    }

    private static Revision any(RevisionGraph graph, Random random) {
        List<Revision> all = graph.revisions();
        return all.get(random.nextInt(all.size()));
    }

    private static Set<String> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).collect(Collectors.toCollection(HashSet::new));
    }
}
