package dev.migrate.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was read of one database at one moment: its objects, sorted by id, and which of them need which.
 * Immutable.
 */
public final class Catalog {
    /**
     * The order in which a server lists edges is an accident. Of two reasons for the same edge the automatic one wins, as it
     * does when PostgreSQL drops.
     */
    private static final Comparator<Edge> IN_ORDER = Comparator.comparing(Edge::dependent)
            .thenComparing(Edge::referenced)
            .thenComparing(Edge::automatic, Comparator.reverseOrder());

    private final Environment environment;
    private final Map<ObjectId, DbObject> objects;
    private final Map<ObjectId, List<Edge>> needs = new HashMap<>();
    private final Map<ObjectId, List<ObjectId>> neededBy = new HashMap<>();
    private final Map<ObjectId, List<ObjectId>> children = new HashMap<>();
    private final List<Unclaimed> unclaimed;

    /** Of objects in their order; they are looked up far more often than they are sorted. */
    private Catalog(Environment environment, Map<ObjectId, DbObject> objects, List<Unclaimed> unclaimed) {
        this.environment = environment;
        this.objects = Collections.unmodifiableMap(objects);
        this.unclaimed = List.copyOf(unclaimed);
    }

    /**
     * Puts objects and edges together. A part needs its parent, and an object what its components name, without being
     * told so; edges that lead out of the catalog are left out.
     *
     * @param unclaimed what is in the database and no reader reads
     */
    public static Catalog of(
            Environment environment,
            Collection<? extends DbObject> objects,
            Collection<Edge> edges,
            Collection<Unclaimed> unclaimed) {
        Map<ObjectId, DbObject> sorted = new LinkedHashMap<>();
        objects.stream().sorted(Comparator.comparing(DbObject::id)).forEach(object -> sorted.put(object.id(), object));
        Catalog catalog = new Catalog(environment, sorted, List.copyOf(unclaimed));
        catalog.connect(edges);
        return catalog;
    }

    /** A database with nothing in it. */
    public static Catalog empty(Environment environment) {
        return of(environment, List.of(), List.of(), List.of());
    }

    /** The same without the objects for which the predicate holds and without everything that is part of one. */
    public Catalog without(Predicate<ObjectId> excluded) {
        Map<ObjectId, DbObject> kept = new LinkedHashMap<>(objects);
        boolean none = !kept.values().removeIf(object -> holdsForWhole(object, excluded));
        return none ? this : of(environment, kept.values(), edges(), unclaimed);
    }

    /** Only the objects for which the predicate holds. */
    public Catalog only(Predicate<DbObject> included) {
        return of(environment, objects.values().stream().filter(included).toList(), edges(), unclaimed);
    }

    /** The same without some of what no reader reads. */
    public Catalog withoutUnclaimed(Predicate<Unclaimed> excluded) {
        return unclaimed.stream().noneMatch(excluded)
                ? this
                : of(
                        environment,
                        objects.values(),
                        edges(),
                        unclaimed.stream().filter(excluded.negate()).toList());
    }

    public Environment environment() {
        return environment;
    }

    /** All objects, kind by kind. */
    public Collection<DbObject> objects() {
        return objects.values();
    }

    /** What is in the database and no reader reads, such as {@code function public.f(integer)}, sorted. */
    public List<Unclaimed> unclaimed() {
        return unclaimed;
    }

    public boolean contains(ObjectId id) {
        return objects.containsKey(id);
    }

    public Optional<DbObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    /** The object, when it is there and of the type. */
    public <T extends DbObject> Optional<T> find(ObjectId id, Class<T> type) {
        return find(id).filter(type::isInstance).map(type::cast);
    }

    /**
     * The object, which must be there.
     *
     * @throws IllegalArgumentException when it is not
     */
    public DbObject get(ObjectId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No " + id + " in this catalog"));
    }

    /** Whether the predicate holds for an object of this catalog or for anything that it is part of. */
    public boolean holdsForWhole(DbObject object, Predicate<ObjectId> predicate) {
        for (DbObject part = object; part != null; part = parentOf(part)) {
            if (predicate.test(part.id())) {
                return true;
            }
        }
        return false;
    }

    /** What the object needs. */
    public List<Edge> dependencies(ObjectId id) {
        return needs.getOrDefault(id, List.of());
    }

    /** What needs the object, its parts among them. */
    public List<ObjectId> dependents(ObjectId id) {
        return neededBy.getOrDefault(id, List.of());
    }

    /** The object's parts of a type, in their positions' and then their names' order. */
    public <T extends DbObject> List<T> children(ObjectId id, Class<T> type) {
        return children.getOrDefault(id, List.of()).stream()
                .map(this::get)
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(Comparator.comparingInt(DbObject::position).thenComparing(DbObject::id))
                .toList();
    }

    private List<Edge> edges() {
        return needs.values().stream().flatMap(List::stream).toList();
    }

    private @Nullable DbObject parentOf(DbObject object) {
        ObjectId parent = object.parent();
        return parent == null ? null : objects.get(parent);
    }

    private void connect(Collection<Edge> edges) {
        Set<Link> known = new HashSet<>();
        edges.stream().sorted(IN_ORDER).forEach(edge -> connect(edge, known));
        for (DbObject object : objects.values()) {
            ObjectId parent = object.parent();
            if (parent != null && contains(parent)) {
                children.computeIfAbsent(parent, id -> new ArrayList<>()).add(object.id());
                connect(new Edge(object.id(), parent, false), known);
            }
            Attributes.references(object).forEach(id -> connect(new Edge(object.id(), id, false), known));
        }
    }

    private void connect(Edge edge, Set<Link> known) {
        boolean inside = contains(edge.dependent()) && contains(edge.referenced());
        boolean self = edge.dependent().equals(edge.referenced());
        if (inside && !self && known.add(new Link(edge.dependent(), edge.referenced()))) {
            needs.computeIfAbsent(edge.dependent(), id -> new ArrayList<>()).add(edge);
            neededBy.computeIfAbsent(edge.referenced(), id -> new ArrayList<>()).add(edge.dependent());
        }
    }

    /** Who needs whom, whatever the reason. */
    private record Link(ObjectId dependent, ObjectId referenced) {}
}
