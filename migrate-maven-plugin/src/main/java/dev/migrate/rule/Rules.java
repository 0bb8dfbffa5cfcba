package dev.migrate.rule;

import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Kind;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One rule for each kind, and what the planner asks of them without knowing which is which. */
public final class Rules {
    private static final Map<Kind, KindRule<?>> BY_KIND = byKind(List.of(
            new SchemaRule(),
            new ExtensionRule(),
            new ForeignDataWrapperRule(),
            new ForeignServerRule(),
            new UserMappingRule(),
            new CollationRule(),
            new EnumTypeRule(),
            new DomainRule(),
            new DomainConstraintRule(),
            new CompositeTypeRule(),
            new CompositeAttributeRule(),
            new RangeTypeRule(),
            new ConversionRule(),
            new CastRule(),
            new TransformRule(),
            new OperatorRule(),
            new OperatorFamilyRule(),
            new OperatorFamilyMemberRule(),
            new OperatorClassRule(),
            new TextSearchParserRule(),
            new TextSearchTemplateRule(),
            new TextSearchDictionaryRule(),
            new TextSearchConfigurationRule(),
            new SequenceRule(),
            new TableRule(),
            new ForeignTableRule(),
            new InheritanceRule(),
            new PartitionRule(),
            new TypedTableRule(),
            new ColumnRule(),
            new IdentityRule(),
            new DefaultRule(),
            new SequenceOwnerRule(),
            new NotNullRule(),
            new ConstraintRule(),
            new ViewRule(),
            new MaterializedViewRule(),
            new ViewColumnRule(),
            new IndexRule(),
            new IndexStatisticsRule(),
            new ReplicaIdentityIndexRule(),
            new ClusterMarkRule(),
            new StatisticsRule(),
            new LanguageRule(),
            new FunctionRule(),
            new ProcedureRule(),
            new AggregateRule(),
            new RewriteRule(),
            new TriggerRule(),
            new EventTriggerRule(),
            new PolicyRule(),
            new PublicationRule(),
            new PublicationTableRule(),
            new PublicationSchemaRule(),
            new SubscriptionRule(),
            new CommentRule(),
            new SecurityLabelRule(),
            new OwnerRule(),
            new PrivilegesRule(),
            new DefaultPrivilegesRule()));

    private Rules() {}

    /** Statements that create the object with those of its parts that fold into it. */
    public static List<Statement> create(DbObject object, List<Clause> parts, Scene scene) {
        return of(object).create(object, parts, scene);
    }

    public static List<Statement> drop(DbObject object, Scene scene) {
        return of(object).drop(object, scene);
    }

    /** What to do about the attributes that differ. */
    public static List<Change> change(DbObject from, DbObject to, Set<String> attributes, Scene scene) {
        Set<String> followed = ExtensionMoves.followed(from, to, attributes, scene);
        Set<String> own = new LinkedHashSet<>(attributes);
        own.removeAll(followed);
        List<Change> changes = new ArrayList<>(of(to).changes().decide(from, to, own, scene));
        if (!followed.isEmpty()) {
            changes.add(new Change.Elsewhere());
        }
        return changes;
    }

    /** Whether the object can come only with a new one of what it is a part of. */
    public static boolean comesWithNewParent(DbObject object, Scene scene) {
        return of(object).comesWithNewParent(object, scene);
    }

    /** Whether the object can be created within the statement that creates its parent. */
    public static boolean folds(DbObject object, Scene scene) {
        return of(object) instanceof PartRule<DbObject> rule && rule.folds(object, scene);
    }

    /** An object that {@linkplain #folds folds}, as a piece of the statement that creates its parent. */
    public static Clause clause(DbObject object, List<Clause> parts, Scene scene) {
        if (of(object) instanceof PartRule<DbObject> rule) {
            return rule.clause(object, parts, scene);
        }
        throw new IllegalArgumentException(object.id() + " stands for itself");
    }

    /** What becomes of the object when something it depends on is disturbed. */
    public static Reaction reaction(DbObject dependent, Disturbance disturbance) {
        return of(dependent).reaction(dependent, disturbance);
    }

    /** Objects with whose drop this one goes by itself. */
    public static Set<ObjectId> dropsWith(DbObject object, Scene scene) {
        return of(object).dropsWith(object, scene);
    }

    /** Objects with which all has to be done before this one is created and after it is dropped. */
    public static Set<ObjectId> follows(DbObject object, Scene scene) {
        return of(object).follows(object, scene);
    }

    /** Objects that are created or changed before this one is dropped, though it needs them or is in their way. */
    public static Set<ObjectId> outlives(DbObject object, Scene scene) {
        return of(object).outlives(object, scene);
    }

    /** Whether dropping the object loses what no statement brings back. */
    public static boolean holdsData(DbObject object) {
        return of(object).holdsData(object);
    }

    /** What is replaced when the object has to be: itself, or the whole of which it cannot be taken away without a loss. */
    public static ObjectId replacedWith(DbObject object, Scene scene) {
        return of(object).replacedWith(object, scene);
    }

    /** Objects that do not need the object, and cannot stay while it is dropped and created again. */
    public static Set<ObjectId> displaces(DbObject object, Scene scene) {
        return of(object).displaces(object, scene);
    }

    /** Whether the object can stand aside when it is replaced, until what holds data has moved over. */
    public static boolean standsAside(DbObject object) {
        return of(object) instanceof AsideRule<DbObject>;
    }

    /** Statements that free the name of an object that {@linkplain #standsAside stands aside}; of its parts there are none. */
    public static List<Statement> setAside(DbObject object, Scene scene) {
        return of(object) instanceof AsideRule<DbObject> rule ? rule.setAside(object, scene) : List.of();
    }

    /** Statements that drop an object that stood aside, or a part of one. */
    public static List<Statement> dropAside(DbObject object, Scene scene) {
        return of(object) instanceof AsideRule<DbObject> rule ? rule.dropAside(object, scene) : drop(object, scene);
    }

    /** Whether the object moves to the successor of what it depends on. */
    public static boolean moves(DbObject object, Scene scene) {
        return of(object) instanceof MovingRule<DbObject> rule && rule.moves(object, scene);
    }

    /** What the dependents of an object that {@linkplain #moves moves} notice of it. */
    public static Disturbance disturbanceOfMove(DbObject object) {
        return of(object) instanceof MovingRule<DbObject> rule ? rule.disturbance() : Disturbance.NONE;
    }

    /** Statements that take an object that {@linkplain #moves moves} over. */
    public static List<Statement> move(DbObject from, DbObject to, Scene scene) {
        return of(to) instanceof MovingRule<DbObject> rule ? rule.move(from, to, scene) : List.of();
    }

    /** Whether the object acts when others are created, changed or dropped. */
    public static boolean watchesOthers(DbObject object) {
        return of(object).watchesOthers();
    }

    /** Whether the object decides on how others are created, so that it changes when all others are there. */
    public static boolean shapesOthers(DbObject object) {
        return of(object).shapesOthers();
    }

    /** Whether the object can be called otherwise, and is not called so for another one's sake. */
    public static boolean isRenamable(DbObject object, Scene scene) {
        return of(object) instanceof RenameRule<DbObject> rule && rule.isRenamable(object, scene);
    }

    /** Whether a new name for the object is a matter of its own, rather than something that comes with another one's. */
    public static boolean isRenamedAlone(DbObject object) {
        return of(object) instanceof RenameRule<DbObject> rule && rule.isRenamedAlone();
    }

    /** Whether two objects of one kind, in the same place, may well be the same thing under another name. */
    public static boolean isAlike(DbObject from, DbObject to, Scene scene) {
        return of(from) instanceof RenameRule<DbObject> rule && rule.isAlike(from, to, scene);
    }

    /** The values within an object that have names; empty where there are none. */
    public static List<String> values(DbObject object) {
        return of(object) instanceof RenameRule<DbObject> rule ? rule.values(object) : List.of();
    }

    /** The statement that gives an object or a value its new name. */
    public static Statement rename(Rename rename) {
        if (of(rename.object().kind()) instanceof RenameRule<?> rule) {
            String value = rename.value();
            return Statement.of(
                    value == null
                            ? rule.rename(rename.object(), rename.to())
                            : rule.renameValue(rename.object(), value, rename.to()));
        }
        throw new IllegalArgumentException(rename.object() + " cannot be renamed");
    }

    static KindRule<?> of(Kind kind) {
        KindRule<?> rule = BY_KIND.get(kind);
        if (rule == null) {
            throw new IllegalStateException("No rule for the kind " + kind);
        }
        return rule;
    }

    /** The rule of a kind takes objects of that kind and no others, which the map sees to. */
    @SuppressWarnings("unchecked")
    private static KindRule<DbObject> of(DbObject object) {
        return (KindRule<DbObject>) of(object.id().kind());
    }

    private static Map<Kind, KindRule<?>> byKind(List<KindRule<?>> rules) {
        Map<Kind, KindRule<?>> byKind = new LinkedHashMap<>();
        rules.forEach(rule -> byKind.put(Kind.of(rule.type()), rule));
        return byKind;
    }
}
