package dev.migrate.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.migrate.server.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "device, device",
                "_a1$, _a1$",
                "Device, \"Device\"",
                "1st, \"1st\"",
                "two words, \"two words\"",
                "user, \"user\"",
                "a\"b, \"a\"\"b\"",
                "größe, \"größe\"",
            })
    void quotesOnlyWhereSqlNeedsIt(String name, String quoted) {
        assertEquals(quoted, Identifier.quote(name));
    }

    @Test
    void quotesEveryWordThatTheServerQuotes() throws SQLException {
        List<String> unquoted = new ArrayList<>();
        try (Connection connection = TestServer.newDatabase().connect();
                Statement statement = connection.createStatement();
                ResultSet words = statement.executeQuery(
                        "SELECT word FROM pg_get_keywords() WHERE quote_ident(word) <> word ORDER BY word")) {
            while (words.next()) {
                if (!Identifier.quote(words.getString(1)).startsWith("\"")) {
                    unquoted.add(words.getString(1));
                }
            }
        }
        assertEquals(List.of(), unquoted);
    }
}
