package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.SecurityLabel;
import org.jspecify.annotations.Nullable;

/** Reads labels, also those of what the whole cluster knows, as a subscription is. */
final class SecurityLabelReader implements KindReader<SecurityLabel> {
    @Override
    public Class<SecurityLabel> type() {
        return SecurityLabel.class;
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT l.classoid::bigint AS catalog, l.objoid::bigint AS object, l.objsubid AS part, l.provider, l.label
                FROM pg_seclabel l
                UNION ALL SELECT l.classoid::bigint, l.objoid::bigint, 0, l.provider, l.label FROM pg_shseclabel l""";
    }

    @Override
    public @Nullable Fact<SecurityLabel> fact(Row row, Known known) {
        ObjectId subject = known.subject(new Address(row.number("catalog"), row.number("object"), row.small("part")));
        return subject == null
                ? null
                : Fact.of(new SecurityLabel(SecurityLabel.id(subject, row.text("provider")), row.text("label")));
    }
}
