package dev.migrate.command;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Schema;
import dev.migrate.catalog.Table;
import dev.migrate.catalog.Unclaimed;
import dev.migrate.run.TableNames;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Which part of a schema is compared. A part of something goes with the whole: a column with its table, a table with its
 * schema.
 *
 * @param schemas whose objects are seen; empty: those of all. What stands in no schema is seen in any case
 * @param include what is seen; empty: everything
 * @param exclude what is not seen, though it be included
 */
public record Filter(List<String> schemas, List<String> include, List<String> exclude) {
    /** Everything is seen. */
    public static final Filter NONE = new Filter(List.of(), List.of(), List.of());

    public Filter {
        schemas = List.copyOf(schemas);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /**
     * The parameters, understood.
     *
     * @param own the plugin's own tables, which are never seen
     * @throws dev.migrate.MigrateException for what is no pattern
     */
    Sight sight(TableNames own) {
        return new Sight(
                own,
                NamePattern.parse(schemas, "migrate.schemas"),
                NamePattern.parse(include, "migrate.include"),
                NamePattern.parse(exclude, "migrate.exclude"));
    }

    /** The parameters as patterns. */
    record Sight(TableNames own, List<NamePattern> schemas, List<NamePattern> include, List<NamePattern> exclude) {

        /** What of a catalog is seen. */
        Catalog of(Catalog catalog) {
            boolean all = schemas.isEmpty() && include.isEmpty() && exclude.isEmpty();
            if (all && catalog.objects().stream().map(DbObject::id).noneMatch(this::isOwn)) {
                return catalog;
            }
            return catalog.only(object -> isInSchemas(object.id())
                            && (include.isEmpty() || catalog.holdsForWhole(object, id -> fits(include, id)))
                            && !catalog.holdsForWhole(object, id -> isOwn(id) || fits(exclude, id)))
                    .withoutUnclaimed(this::isHidden);
        }

        /** Whether something that no reader reads is not seen. */
        boolean isHidden(Unclaimed unclaimed) {
            boolean inSchemas =
                    schemas.isEmpty() || schemas.stream().anyMatch(pattern -> pattern.fitsSchemaOf(unclaimed));
            boolean included = include.isEmpty() || include.stream().anyMatch(pattern -> pattern.fits(unclaimed));
            return !inSchemas || !included || exclude.stream().anyMatch(pattern -> pattern.fits(unclaimed));
        }

        /** Warns of patterns that fit nothing, which may be misspelled. */
        void warnOfIdle(Catalog one, Catalog other, Consumer<String> warnings) {
            Stream.of(schemas, include, exclude)
                    .flatMap(List::stream)
                    .filter(pattern -> !pattern.isUsed(one) && !pattern.isUsed(other))
                    .forEach(pattern -> warnings.accept(
                            pattern.parameter() + " '" + pattern.text() + "' fits nothing on either side."));
        }

        private boolean isOwn(ObjectId id) {
            return id.is(Table.class)
                    && id.owner().name().equals(own.schema())
                    && (id.name().equals(own.version()) || id.name().equals(own.log()));
        }

        private boolean isInSchemas(ObjectId id) {
            ObjectId outermost = id;
            for (ObjectId scope = id.scope(); scope != null; scope = scope.scope()) {
                outermost = scope;
            }
            return schemas.isEmpty() || !outermost.is(Schema.class) || fits(schemas, outermost);
        }

        private static boolean fits(List<NamePattern> patterns, ObjectId id) {
            return patterns.stream().anyMatch(pattern -> pattern.fits(id));
        }
    }
}
