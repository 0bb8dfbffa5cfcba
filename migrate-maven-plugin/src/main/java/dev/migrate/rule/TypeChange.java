package dev.migrate.rule;

import dev.migrate.catalog.Cast;
import dev.migrate.catalog.TypeConversion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What it takes to store the values of one type as another.
 *
 * @param stored the server converts by itself when a value of the one is put into a column of the other
 * @param viaText there is no conversion but through the text of the value
 * @param rewrites every row is written anew, as it is wherever each element of an array is converted
 * @param lossless every value of the one is also one of the other
 */
record TypeChange(boolean stored, boolean viaText, boolean rewrites, boolean lossless) {
    private static final List<String> NUMBERS = List.of("smallint", "integer", "bigint", "numeric");
    /** Where else than among those the one type has a place for every value of the other. */
    private static final Map<String, Set<String>> EXACT = Map.of(
            "smallint", Set.of("real", "double precision"),
            "integer", Set.of("double precision"),
            "real", Set.of("double precision"),
            "date", Set.of("timestamp without time zone"),
            "timestamp without time zone", Set.of("timestamp with time zone"),
            "macaddr", Set.of("macaddr8"));

    private static final Set<String> TIMES = Set.of(
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
            "interval");

    /**
     * What it takes to get from one type to the other.
     *
     * @param conversions what the server has between two types, given without length and precision
     */
    static TypeChange of(String from, String to, BiFunction<String, String, Optional<TypeConversion>> conversions) {
        TypeName source = TypeName.of(from);
        TypeName target = TypeName.of(to);
        if (source.array() != target.array()) {
            return reshaped(source, target, conversions.apply(source.whole(), target.whole()));
        }
        return source.base().equals(target.base())
                ? resized(source, target)
                : retyped(source, target, conversions.apply(source.base(), target.base()));
    }

    /** Whether the values are what they are in the time zone of the session that converts them. */
    static boolean asksForZone(String from, String to) {
        String source = TypeName.of(from).base();
        String target = TypeName.of(to).base();
        return source.startsWith("time")
                && target.startsWith("time")
                && source.endsWith("with time zone") != target.endsWith("with time zone");
    }

    /** Between an array and what is none. */
    private static TypeChange reshaped(TypeName source, TypeName target, Optional<TypeConversion> conversion) {
        if (conversion.isPresent()) {
            return new TypeChange(conversion.get().context() != Cast.Context.EXPLICIT, false, true, false);
        }
        boolean toText = target.isText() && !target.array();
        boolean cast = toText || (source.isText() && !source.array()) || JsonArrays.isArrayToJson(source, target);
        boolean kept = toText && target.modifiers().isEmpty();
        return new TypeChange(toText, !cast, true, kept || JsonArrays.isLossless(source, target));
    }

    private static TypeChange resized(TypeName source, TypeName target) {
        boolean widened = isWidened(source, target);
        boolean lengthened = source.array() && !target.modifiers().isEmpty();
        boolean rewrites = !source.equals(target) && (!widened || keepsForm(source) || lengthened);
        return new TypeChange(true, false, rewrites, widened || hasRoom(source, target));
    }

    /** With more places after the point and no fewer before it a number is written otherwise, and is the same. */
    private static boolean hasRoom(TypeName source, TypeName target) {
        return source.base().equals("numeric")
                && !source.modifiers().isEmpty()
                && !target.modifiers().isEmpty()
                && scale(target) >= scale(source)
                && target.modifiers().get(0) - scale(target)
                        >= source.modifiers().get(0) - scale(source);
    }

    /** char(n) is padded on disk, so that another n is another value. */
    private static boolean keepsForm(TypeName type) {
        return type.base().equals("character") || type.base().equals("bit");
    }

    private static boolean isWidened(TypeName source, TypeName target) {
        if (target.modifiers().isEmpty()) {
            return !keepsForm(source) || source.modifiers().isEmpty();
        }
        if (source.modifiers().isEmpty()) {
            return TIMES.contains(source.base()) && target.modifiers().equals(List.of(6));
        }
        if (source.base().equals("numeric")) {
            return scale(source) == scale(target)
                    && target.modifiers().get(0) >= source.modifiers().get(0);
        }
        return target.modifiers().get(0) >= source.modifiers().get(0);
    }

    private static int scale(TypeName type) {
        return type.modifiers().size() > 1 ? type.modifiers().get(1) : 0;
    }

    private static TypeChange retyped(TypeName source, TypeName target, Optional<TypeConversion> conversion) {
        boolean fits = target.modifiers().isEmpty() || hasDigits(source, target);
        if (conversion.isPresent()) {
            TypeConversion found = conversion.get();
            boolean stored = found.context() != Cast.Context.EXPLICIT;
            boolean rewrites = !found.binary() || !fits || source.array();
            return new TypeChange(stored, false, rewrites, fits && isLossless(source, target, found));
        }
        return new TypeChange(target.isText(), !source.isText() && !target.isText(), true, target.isText() && fits);
    }

    /** For fractions of a second. */
    private static boolean hasDigits(TypeName source, TypeName target) {
        return TIMES.containsAll(List.of(source.base(), target.base()))
                && !source.modifiers().isEmpty()
                && target.modifiers().get(0) >= source.modifiers().get(0);
    }

    private static boolean isLossless(TypeName source, TypeName target, TypeConversion conversion) {
        int from = NUMBERS.indexOf(source.base());
        int to = NUMBERS.indexOf(target.base());
        boolean exact = EXACT.getOrDefault(source.base(), Set.of()).contains(target.base());
        return conversion.binary() || target.isText() || exact || (from >= 0 && to > from);
    }
}
