package dev.migrate.read;

import dev.migrate.catalog.Options;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A row of a catalog query, by column names. */
record Row(Record fields) {
    /** A value that is never null. */
    String text(String name) {
        return Objects.requireNonNull(textOrNull(name), name);
    }

    @Nullable
    String textOrNull(String name) {
        return fields.get(name, String.class);
    }

    long number(String name) {
        return Objects.requireNonNull(numberOrNull(name), name);
    }

    @Nullable
    Long numberOrNull(String name) {
        return fields.get(name, Long.class);
    }

    @Nullable
    Integer smallOrNull(String name) {
        Long number = numberOrNull(name);
        return number == null ? null : Math.toIntExact(number);
    }

    /** An array of numbers in its order; null is empty. */
    List<Long> numbers(String name) {
        Long[] numbers = fields.get(name, Long[].class);
        return numbers == null ? List.of() : List.of(numbers);
    }

    /** Where the object of the columns catalog and object is, as a whole. */
    Address address() {
        return Address.of(number("catalog"), number("object"));
    }

    int small(String name) {
        return Math.toIntExact(number(name));
    }

    boolean flag(String name) {
        return Objects.requireNonNull(fields.get(name, Boolean.class), name);
    }

    /** An array of texts, sorted; null is empty. */
    List<String> texts(String name) {
        return list(name).stream().sorted().toList();
    }

    /** An array of {@code name=value}; null is none. */
    Options options(String name) {
        return new Options(list(name));
    }

    /** An array of texts, in its own order; null is empty. */
    List<String> list(String name) {
        String[] texts = fields.get(name, String[].class);
        return texts == null ? List.of() : List.of(texts);
    }

    /** An array of texts that may be null, in its own order; null is empty. */
    List<@Nullable String> listWithNulls(String name) {
        @Nullable String[] texts = fields.get(name, String[].class);
        return texts == null ? List.of() : Collections.unmodifiableList(Arrays.asList(texts));
    }
}
