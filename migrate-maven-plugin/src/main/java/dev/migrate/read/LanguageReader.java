package dev.migrate.read;

import dev.migrate.catalog.Language;
import org.jspecify.annotations.Nullable;

final class LanguageReader implements KindReader<Language> {
    @Override
    public Class<Language> type() {
        return Language.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_LANGUAGE);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT l.oid::bigint AS oid, l.lanname AS name, l.lanpltrusted AS trusted,
                       l.lanplcallfoid::regproc::text AS handler, nullif(l.laninline, 0)::regproc::text AS inline,
                       nullif(l.lanvalidator, 0)::regproc::text AS validator
                FROM pg_language l
                WHERE l.oid >= 16384""";
    }

    @Override
    public @Nullable Fact<Language> fact(Row row, Known known) {
        long oid = row.number("oid");
        return known.isExtensionMember(Address.PG_LANGUAGE, oid)
                ? null
                : Fact.of(
                        new Language(
                                Language.id(row.text("name")),
                                row.flag("trusted"),
                                row.text("handler"),
                                row.textOrNull("inline"),
                                row.textOrNull("validator")),
                        Address.of(Address.PG_LANGUAGE, oid));
    }
}
