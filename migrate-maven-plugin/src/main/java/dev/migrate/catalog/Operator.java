package dev.migrate.catalog;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operator.
 *
 * @param left the type of its left operand, as {@code format_type} prints it; null: there is none
 * @param right the type of its right operand
 * @param function what it does, as SQL
 * @param commutator the operator that gives the same with the operands exchanged; null: none is known
 * @param negator the operator that gives the opposite; null: none is known
 * @param restrict the function that estimates how many rows it selects, as SQL; null: none
 * @param join the function that estimates how many rows it joins, as SQL; null: none
 * @param hashes equal values have equal hashes, so that it can join by them
 * @param merges it can join what is sorted
 */
public record Operator(
        ObjectId id,
        @NotCompared @Nullable String left,
        @NotCompared String right,
        String function,
        @Nullable Name commutator,
        @Nullable Name negator,
        @Nullable String restrict,
        @Nullable String join,
        boolean hashes,
        boolean merges)
        implements DbObject {

    /** An operator without its operands. PostgreSQL does not take it for needed, since two name each other. */
    public record Name(String schema, String name) {
        ObjectId schemaId() {
            return Schema.id(schema);
        }

        /** As SQL: {@code OPERATOR(public.=)}. */
        @Override
        public String toString() {
            return "OPERATOR(" + Identifier.quote(schema) + "." + name + ")";
        }
    }

    /**
     * The id of an operator.
     *
     * @param left null: there is none
     */
    public static ObjectId id(ObjectId schema, String name, @Nullable String left, String right) {
        return ObjectId.of(Operator.class, schema, name, (left == null ? "NONE" : left) + ", " + right);
    }

    /** The id of its commutator. */
    public Optional<ObjectId> commutatorId() {
        return commutator == null
                ? Optional.empty()
                : Optional.of(id(commutator.schemaId(), commutator.name(), right, String.valueOf(left)));
    }

    /** The id of its negator. */
    public Optional<ObjectId> negatorId() {
        return negator == null ? Optional.empty() : Optional.of(id(negator.schemaId(), negator.name(), left, right));
    }

    /** An operator is the commutator of one, and the negator of one. */
    @Override
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        commutatorId().ifPresent(other -> names.add("commutator of " + other));
        negatorId().ifPresent(other -> names.add("negator of " + other));
        return names;
    }
}
