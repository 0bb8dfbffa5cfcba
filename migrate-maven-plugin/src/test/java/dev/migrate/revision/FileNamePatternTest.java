package dev.migrate.revision;

import static dev.migrate.revision.Histories.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamePatternTest {
    private static final Instant NOON = Instant.parse("2025-10-28T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {yyyyMMdd_HHmm}_{slug}.sql         | UTC             | 20251028_1200_add_device_location_field.sql
            {yyyyMMdd_HHmm}_{slug}.sql         | Europe/Zurich   | 20251028_1300_add_device_location_field.sql
            {yyyy}/{MM}/{dd}-{id}-{slug}.sql   | UTC             | 2025/10/28-3f2a-add_device_location_field.sql
            {id}.sql                           | UTC             | 3f2a.sql
            V{yyyyMMddHHmmss}__{slug}.sql      | UTC             | V20251028120000__add_device_location_field.sql
            """)
    void makesNames(String pattern, String zone, String expected) {
        assertEquals(
                expected, FileNamePattern.of(pattern, ZoneId.of(zone)).name("3f2a", "Add device location field", NOON));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Add device location field                          | add_device_location_field
            Größe der Geräte: Änderung                         | grosse_der_gerate_anderung
            Œuvre, Łódź, Ångström, Ørsted, İstanbul            | oeuvre_lodz_angstrom_orsted_istanbul
            feat(db)!: don't -- drop "x"; */                   | feat_db_dont_drop_x
            ../../etc/passwd                                   | etc_passwd
            Add a very long message that goes on and on and on | add_a_very_long_message_that_goes_on_and
            Donaudampfschifffahrtsgesellschaftskapitaensmuetze | donaudampfschifffahrtsgesellschaftskapit
            Add 2 columns                                      | add_2_columns
            デバイス                                            | 3f2a
            ---                                                | 3f2a
            """)
    void makesSlugs(String message, String expected) {
        assertEquals(
                expected + ".sql",
                FileNamePattern.of("{slug}.sql", ZoneOffset.UTC).name("3f2a", message, NOON));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {slug}          | ! '{slug}' is no pattern of a file name: it makes the name 'sample', which must end in .sql and work on every system. > The default is {yyyyMMdd_HHmm}_{slug}.sql.
            ../{slug}.sql   | ! '../{slug}.sql' is no pattern of a file name: it makes the name '../sample.sql', which must end in .sql and work on every system. > The default is {yyyyMMdd_HHmm}_{slug}.sql.
            /{slug}.sql     | ! '/{slug}.sql' is no pattern of a file name: it makes the name '/sample.sql', which must end in .sql and work on every system. > The default is {yyyyMMdd_HHmm}_{slug}.sql.
            .{slug}.sql     | ! '.{slug}.sql' is no pattern of a file name: it makes the name '.sample.sql', which must end in .sql and work on every system. > The default is {yyyyMMdd_HHmm}_{slug}.sql.
             {id}:{slug}.sql |  ! '{id}:{slug}.sql' is no pattern of a file name: it makes the name '0123456789ab:sample.sql', which must end in .sql and work on every system. > The default is {yyyyMMdd_HHmm}_{slug}.sql.
            {slug.sql       | ! '{slug.sql' is no pattern of a file name: a brace is not closed, or not opened. > The default is {yyyyMMdd_HHmm}_{slug}.sql.
            slug}.sql       | ! 'slug}.sql' is no pattern of a file name: a brace is not closed, or not opened. > The default is {yyyyMMdd_HHmm}_{slug}.sql.
            {message}.sql   | ! '{message}.sql' is no pattern of a file name: {message} is neither slug nor id nor a date. > The default is {yyyyMMdd_HHmm}_{slug}.sql.
            {}.sql          | ! '{}.sql' is no pattern of a file name: {} is neither slug nor id nor a date. > The default is {yyyyMMdd_HHmm}_{slug}.sql.
            """)
    void refusesWhatMakesNoName(String pattern, String expected) {
        assertEquals(expected, answer(() -> FileNamePattern.of(pattern, ZoneOffset.UTC)
                .name("a", "b", NOON)));
    }
}
