package dev.migrate.rule;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Partition;
import java.util.List;

/** What stands after the name of a new table: its columns and constraints, what it is below and of which type. */
final class TableBody {
    private TableBody() {}

    /** With a blank before it. */
    static String of(ObjectId table, List<Clause> parts, Scene scene) {
        List<String> elements = Clause.at(Clause.Place.ELEMENT, parts);
        String list = elements.isEmpty() ? "" : " (\n    " + String.join(",\n    ", elements) + "\n)";
        List<String> wholes = Clause.at(Clause.Place.WHOLE, parts);
        if (!wholes.isEmpty()) {
            return " PARTITION OF " + wholes.get(0) + list + " " + bound(table, scene);
        }
        List<String> types = Clause.at(Clause.Place.TYPE, parts);
        if (!types.isEmpty()) {
            return " OF " + types.get(0) + list;
        }
        List<String> parents = Clause.at(Clause.Place.PARENT, parts);
        return (list.isEmpty() ? " ()" : list)
                + (parents.isEmpty() ? "" : " INHERITS (" + String.join(", ", parents) + ")");
    }

    private static String bound(ObjectId table, Scene scene) {
        return scene.target().children(table, Partition.class).get(0).bound();
    }
}
