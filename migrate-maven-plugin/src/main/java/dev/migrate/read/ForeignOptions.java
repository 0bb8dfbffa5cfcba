package dev.migrate.read;

import dev.migrate.catalog.ForeignOption;
import java.util.List;

/**
 * Options for foreign-data wrappers ({@code text[]} of {@code name=value}). Of a secret the server gives no more than the
 * name, so that the value is nowhere in this program.
 */
final class ForeignOptions {
    /** Options of user mappings that may be known. Whatever else a wrapper asks for to let somebody in is a secret. */
    private static final String HARMLESS = "^(user|user_?name|remote_user|role|password_required|use_scram_passthrough"
            + "|sslmode|sslcert|dbname|database|schema)$";

    /** What elsewhere is called like a secret. */
    private static final String TELLING =
            "(^|_)pass$|pass(word|wd|phrase|file)|pwd|secret|token|credential|(ssl|api|access|account|auth|private|service)_?key";

    /** A value that has a password in it: an address or a connection string. */
    private static final String WITH_PASSWORD = "://[^/@[:space:]]*:[^@[:space:]]*@|(password|passwd|pwd)[[:space:]]*=";

    private ForeignOptions() {}

    /** SQL for the options of a user mapping. */
    static String ofMapping(String list) {
        return entries("o.option_name !~* '" + HARMLESS + "'", list);
    }

    /** SQL for any other options. */
    static String of(String list) {
        return entries("o.option_name ~* '" + TELLING + "'", list);
    }

    private static String entries(String secret, String list) {
        return """
                ARRAY(SELECT o.option_name || CASE
                          WHEN %s OR o.option_value ~* '%s' OR o.option_value = '%s' THEN ''
                          ELSE '=' || o.option_value END
                      FROM pg_options_to_table(%s) AS o)""".formatted(secret, WITH_PASSWORD, ForeignOption.PLACEHOLDER, list);
    }

    /** The options that such SQL gives. */
    static List<ForeignOption> read(Row row, String name) {
        return row.texts(name).stream().map(ForeignOptions::option).toList();
    }

    private static ForeignOption option(String entry) {
        int end = entry.indexOf('=');
        return end < 0
                ? new ForeignOption(entry, null)
                : new ForeignOption(entry.substring(0, end), entry.substring(end + 1));
    }
}
