package dev.migrate.rule;

import dev.migrate.catalog.ForeignServer;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;

final class ForeignServerRule implements RenameRule<ForeignServer> {
    @Override
    public Class<ForeignServer> type() {
        return ForeignServer.class;
    }

    @Override
    public List<Statement> create(ForeignServer server, List<Clause> parts, Scene scene) {
        List<String> words = new ArrayList<>();
        words.add("CREATE " + address(server.id()));
        if (server.type() != null) {
            words.add("TYPE " + Ddl.literal(server.type()));
        }
        if (server.version() != null) {
            words.add("VERSION " + Ddl.literal(server.version()));
        }
        words.add("FOREIGN DATA WRAPPER " + server.wrapper());
        ForeignOptions.clause(server.options()).ifPresent(words::add);
        return List.of(ForeignOptions.withNote(Statement.of(String.join(" ", words)), alter(server), server.options()));
    }

    @Override
    public List<Statement> drop(ForeignServer server, Scene scene) {
        return List.of(Statement.of("DROP " + address(server.id())));
    }

    @Override
    public Changes<ForeignServer> changes() {
        return Changes.<ForeignServer>of()
                .replace("wrapper", "type")
                .on((from, to, scene) -> Change.inPlace(alter(to) + " " + version(to)), "version")
                .on((from, to, scene) -> ForeignOptions.change(alter(to), from.options(), to.options()), "options");
    }

    /** A server is not dropped as long as somebody has a mapping for it. */
    @Override
    public boolean takesPartsAlong() {
        return false;
    }

    @Override
    public String address(ObjectId id) {
        return "SERVER " + id.sqlName();
    }

    private String alter(ForeignServer server) {
        return "ALTER " + address(server.id());
    }

    private static String version(ForeignServer server) {
        String version = server.version();
        return "VERSION " + (version == null ? "NULL" : Ddl.literal(version));
    }
}
