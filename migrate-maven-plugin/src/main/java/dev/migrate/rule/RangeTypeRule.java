package dev.migrate.rule;

import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.RangeType;
import java.util.ArrayList;
import java.util.List;

/** A range type cannot be altered. */
final class RangeTypeRule implements AsideRule<RangeType>, TypeRule<RangeType> {
    @Override
    public Class<RangeType> type() {
        return RangeType.class;
    }

    @Override
    public List<Statement> create(RangeType range, List<Clause> parts, Scene scene) {
        List<String> options = new ArrayList<>();
        options.add("subtype = " + range.subtype());
        if (range.operatorClass() != null) {
            options.add("subtype_opclass = " + range.operatorClass());
        }
        if (range.collation() != null) {
            options.add("collation = " + range.collation());
        }
        if (range.difference() != null) {
            options.add("subtype_diff = " + range.difference());
        }
        if (!range.multirange().equals(usualMultirange(range.id().name()))) {
            options.add("multirange_type_name = " + multirange(range));
        }
        return List.of(
                Statement.of("CREATE TYPE " + range.id().sqlName() + " AS RANGE (" + String.join(", ", options) + ")"));
    }

    @Override
    public List<Statement> drop(RangeType range, Scene scene) {
        return List.of(Statement.of("DROP TYPE " + range.id().sqlName()));
    }

    @Override
    public Changes<RangeType> changes() {
        return Changes.<RangeType>of().replace("subtype", "operatorClass", "collation", "difference", "multirange");
    }

    /** Its constructors stay behind when the type is renamed. */
    @Override
    public List<Statement> setAside(RangeType range, Scene scene) {
        String aside = Aside.name(range.id(), scene);
        String multirangeAside = Aside.name(range.id().owner(), range.multirange(), scene);
        String bounds = range.subtype() + ", " + range.subtype();
        return List.of(
                rename("TYPE " + multirange(range), multirangeAside),
                rename("FUNCTION " + multirange(range) + "()", multirangeAside),
                rename("FUNCTION " + multirange(range) + "(" + range.id().sqlName() + ")", multirangeAside),
                rename("FUNCTION " + multirange(range) + "(" + range.id().sqlName() + "[])", multirangeAside),
                rename("FUNCTION " + range.id().sqlName() + "(" + bounds + ")", aside),
                rename("FUNCTION " + range.id().sqlName() + "(" + bounds + ", text)", aside),
                rename("TYPE " + range.id().sqlName(), aside));
    }

    @Override
    public List<Statement> dropAside(RangeType range, Scene scene) {
        return List.of(Statement.of("DROP TYPE " + Aside.sqlName(range.id(), scene)));
    }

    @Override
    public String address(ObjectId id) {
        return "TYPE " + id.sqlName();
    }

    private static Statement rename(String what, String name) {
        return Statement.of("ALTER " + what + " RENAME TO " + Identifier.quote(name));
    }

    private static String multirange(RangeType range) {
        return range.id().owner().sqlName() + "." + Identifier.quote(range.multirange());
    }

    /** PostgreSQL puts "multi" before the last "range" of the name, or appends to a name without one. */
    private static String usualMultirange(String name) {
        int place = name.lastIndexOf("range");
        return place < 0 ? name + "_multirange" : name.substring(0, place) + "multi" + name.substring(place);
    }
}
