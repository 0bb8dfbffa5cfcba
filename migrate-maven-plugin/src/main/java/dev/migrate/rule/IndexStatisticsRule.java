package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.IndexStatistics;
import java.util.List;

final class IndexStatisticsRule implements KindRule<IndexStatistics> {
    private static final int THE_SERVERS = -1;

    @Override
    public Class<IndexStatistics> type() {
        return IndexStatistics.class;
    }

    @Override
    public List<Statement> create(IndexStatistics statistics, List<Clause> parts, Scene scene) {
        return List.of(set(statistics, statistics.target(), scene.target()));
    }

    /** What is to come again has gone with the index, or is forgotten. */
    @Override
    public List<Statement> drop(IndexStatistics statistics, Scene scene) {
        return scene.replaced().contains(statistics.id())
                ? List.of()
                : List.of(set(statistics, THE_SERVERS, scene.source()));
    }

    @Override
    public String remark() {
        return "Those of an expression; of a plain column the table's column has them. PostgreSQL forgets them where it "
                + "rebuilds the index for a column that it retypes, so they are set again.";
    }

    @Override
    public Changes<IndexStatistics> changes() {
        return Changes.<IndexStatistics>of()
                .on((from, to, scene) -> Change.inPlace(set(to, to.target(), scene.target())), "target");
    }

    /** What is said of an index that is in parts would be said of these, too; {@code ALTER INDEX} knows no {@code ONLY}. */
    private static Statement set(IndexStatistics statistics, int target, Catalog catalog) {
        DbObject index = catalog.get(statistics.id().owner());
        String alter = Attachment.isInParts(index, catalog) ? "ALTER TABLE ONLY " : "ALTER INDEX ";
        return Statement.of(
                alter + Attachment.name(index) + " ALTER COLUMN " + statistics.column() + " SET STATISTICS " + target);
    }
}
