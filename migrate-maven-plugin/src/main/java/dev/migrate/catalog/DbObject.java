package dev.migrate.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One addressable thing of a database, as a record of facts.
 *
 * <p>The grain is that of {@code pg_depend}: a column's default and a comment are objects of their own. Every component of
 * a record but its id is an attribute that the differ compares, unless it is {@link NotCompared}. A component of type
 * {@link ObjectId}, or a list of them, is a reference: the object needs what it names. The order of {@code permits} is the order in which
 * kinds stand in a plan where nothing else decides.
 */
public sealed interface DbObject
        permits Schema,
                Extension,
                Collation,
                EnumType,
                Domain,
                DomainConstraint,
                CompositeType,
                CompositeAttribute,
                RangeType,
                Conversion,
                Cast,
                Transform,
                Operator,
                OperatorFamily,
                OperatorFamilyMember,
                OperatorClass,
                TextSearchParser,
                TextSearchTemplate,
                TextSearchDictionary,
                TextSearchConfiguration,
                ForeignDataWrapper,
                ForeignServer,
                UserMapping,
                Table,
                ForeignTable,
                Inheritance,
                Partition,
                TypedTable,
                Column,
                Identity,
                Default,
                NotNull,
                Constraint,
                Sequence,
                SequenceOwner,
                View,
                MaterializedView,
                ViewColumn,
                Index,
                IndexStatistics,
                ReplicaIdentityIndex,
                ClusterMark,
                Statistics,
                Language,
                Function,
                Procedure,
                Aggregate,
                Rule,
                Trigger,
                Policy,
                Publication,
                PublicationTable,
                PublicationSchema,
                Subscription,
                Comment,
                SecurityLabel,
                EventTrigger,
                Owner,
                Privileges,
                DefaultPrivileges {

    /** Its kind and its qualified name. */
    ObjectId id();

    /** What it is a part of and cannot be without; null for what stands alone. */
    default @Nullable ObjectId parent() {
        return id().scope();
    }

    /** Its place among its parent's parts of the same kind, for reading order; 0 where there is none. */
    default int position() {
        return 0;
    }

    /**
     * The names it takes up, each with the name space it is in: two objects that share one cannot exist at the same
     * time. The id itself need not be among them.
     */
    default Set<String> names() {
        return Set.of();
    }

    /**
     * The words of a text in it that the server does not look into, such as the body of a function. An object with such
     * a name may be needed when the text is run; the server knows nothing of that.
     */
    default Set<String> mentions() {
        return Set.of();
    }

    /**
     * What it does not need, but is made after and dropped before, whatever else happens to that: as the owner of a
     * sequence is for the column that owns it, which has to have the same.
     */
    default Set<ObjectId> after() {
        return Set.of();
    }
}
