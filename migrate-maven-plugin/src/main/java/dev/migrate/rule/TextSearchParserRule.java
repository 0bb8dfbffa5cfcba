package dev.migrate.rule;

import dev.migrate.catalog.TextSearchParser;
import java.util.ArrayList;
import java.util.List;

/** A parser cannot be altered. */
final class TextSearchParserRule implements RenameRule<TextSearchParser> {
    @Override
    public Class<TextSearchParser> type() {
        return TextSearchParser.class;
    }

    @Override
    public List<Statement> create(TextSearchParser parser, List<Clause> parts, Scene scene) {
        List<String> options = new ArrayList<>();
        options.add("START = " + parser.start());
        options.add("GETTOKEN = " + parser.token());
        options.add("END = " + parser.end());
        options.add("LEXTYPES = " + parser.types());
        if (parser.headline() != null) {
            options.add("HEADLINE = " + parser.headline());
        }
        return List.of(Statement.of("CREATE " + address(parser.id()) + Ddl.list(options)));
    }

    @Override
    public List<Statement> drop(TextSearchParser parser, Scene scene) {
        return List.of(Statement.of("DROP " + address(parser.id())));
    }

    @Override
    public Changes<TextSearchParser> changes() {
        return Changes.<TextSearchParser>of().replace("start", "token", "end", "types", "headline");
    }
}
