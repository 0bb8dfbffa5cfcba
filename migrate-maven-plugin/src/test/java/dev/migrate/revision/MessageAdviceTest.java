package dev.migrate.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageAdviceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Update",
                "Fix",
                "Changes",
                " fix ",
                "Fixes #12",
                "WIP",
                "Some minor changes",
                "Update schema",
                "42",
                "..."
            })
    void warnsOfMessagesThatTellNothing(String message) {
        assertEquals(
                Optional.of("The message '" + message.strip() + "' does not say what changes. Say it in one line, like"
                        + " 'Add device location field'."),
                MessageAdvice.of(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Add device location field",
                "Fix device names",
                "Initial schema",
                "Update risk scores",
                "Merge branches",
                "Geräte"
            })
    void isQuietAboutTheOthers(String message) {
        assertEquals(Optional.empty(), MessageAdvice.of(message));
    }

    @Test
    void warnsOfNone() {
        assertEquals(
                Optional.of("The message is empty. Say it in one line, like 'Add device location field'."),
                MessageAdvice.of(" "));
    }
}
