package dev.migrate.rule;

import dev.migrate.catalog.Language;
import java.util.List;

final class LanguageRule implements RenameRule<Language> {
    @Override
    public Class<Language> type() {
        return Language.class;
    }

    @Override
    public List<Statement> create(Language language, List<Clause> parts, Scene scene) {
        return List.of(Statement.of(create("CREATE ", language)));
    }

    @Override
    public List<Statement> drop(Language language, Scene scene) {
        return List.of(Statement.of("DROP LANGUAGE " + language.id().sqlName()));
    }

    @Override
    public Changes<Language> changes() {
        return Changes.<Language>of()
                .on(
                        (from, to, scene) -> Change.inPlace(create("CREATE OR REPLACE ", to)),
                        "trusted",
                        "handler",
                        "inline",
                        "validator");
    }

    private static String create(String verb, Language language) {
        String inline = language.inline();
        String validator = language.validator();
        return verb + (language.trusted() ? "TRUSTED " : "") + "LANGUAGE "
                + language.id().sqlName() + " HANDLER " + language.handler()
                + (inline == null ? "" : " INLINE " + inline)
                + (validator == null ? "" : " VALIDATOR " + validator);
    }
}
