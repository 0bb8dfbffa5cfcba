package dev.migrate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.migrate.revision.SectionOptions;
import dev.migrate.revision.TransactionMode;
import dev.migrate.server.TestServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small texts: excerpts of SQL, options, literals. */
class TextsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CREATE ROLE x PASSWORD 'secret' | CREATE ROLE x PASSWORD '***'",
                "CREATE ROLE x ENCRYPTED PASSWORD 'sec''ret' LOGIN | CREATE ROLE x ENCRYPTED PASSWORD '***' LOGIN",
                "CREATE ROLE x PASSWORD E'sec\\'ret' LOGIN | CREATE ROLE x PASSWORD '***' LOGIN",
                "CREATE ROLE x PASSWORD $$secret$$ LOGIN | CREATE ROLE x PASSWORD '***' LOGIN",
                "OPTIONS (user 'u', password 'secret') | OPTIONS (user 'u', password '***')",
                "CONNECTION 'host=h password=secret dbname=d' | CONNECTION 'host=h password=*** dbname=d'",
                "CONNECTION 'host=h password=''se cret'' dbname=d' | CONNECTION 'host=h password=*** dbname=d'",
                "CONNECTION 'postgresql://u:secret@h/d' | CONNECTION 'postgresql://u:***@h/d'",
                "CONNECTION $$host=h password='se cret' dbname=d$$ | CONNECTION $$host=h password=*** dbname=d$$",
                "SELECT dblink_connect($$password='se cret'$$) | SELECT dblink_connect($$password=***$$)",
                "ALTER ROLE x PASSWORD'secret' LOGIN | ALTER ROLE x PASSWORD'***' LOGIN",
                "SELECT password FROM t | SELECT password FROM t",
                "SELECT 'password', 'x' FROM t | SELECT 'password', 'x' FROM t"
            })
    void excerptsHoldNoSecrets(String sql, String expected) {
        assertEquals(expected, Excerpt.of(sql));
    }

    @Test
    void excerptsAreShortAndOnOneLine() {
        assertEquals("SELECT 1", Excerpt.of("-- a comment\n  SELECT\n\t 1"));
        String text = Excerpt.of("SELECT " + "x".repeat(500));
        assertTrue(text.length() <= 120 && text.endsWith("…"), text);
    }

    @Test
    void aSecretThatIsCutOffIsStillHidden() {
        String sql = "CREATE ROLE " + "x".repeat(90) + " PASSWORD 'very very long secret";
        assertEquals("CREATE ROLE " + "x".repeat(90) + " PASSWORD '***'", Excerpt.of(sql));
    }

    @Test
    void optionsComeBack() {
        SectionOptions all = new SectionOptions(
                Optional.of(TransactionMode.NONE),
                Optional.of(Duration.ofMillis(1500)),
                Optional.of(Duration.ZERO),
                Optional.of("it is: gone = lost"));
        for (SectionOptions options : List.of(all, SectionOptions.NONE, Scripts.EACH_BY_ITSELF)) {
            assertEquals(options, OptionsText.parse(OptionsText.of(options)));
        }
        assertEquals(
                "transaction=none lock-timeout=1500ms statement-timeout=0ms irreversible: it is: gone = lost",
                OptionsText.of(all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "it's", "\\", "a\\'b", "\"q\"", "-- x", "*/", "$$", "\n\t", "é\uD83D\uDE00", "E'x'"})
    void literalsAreReadBackWhateverTheSetting(String value) throws SQLException {
        try (Session session = Session.open(TestServer.server().database("postgres"))) {
            for (String setting : List.of("on", "off")) {
                session.execute("SET escape_string_warning = off; SET standard_conforming_strings = " + setting);
                String sql = "SELECT " + Literal.text(value) + ", (" + Literal.array(List.of(value, "b")) + ")[1]";
                assertEquals(List.of(value + value), session.query(sql, row -> row.getString(1) + row.getString(2)));
            }
        }
    }
}
