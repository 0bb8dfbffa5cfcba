package dev.migrate.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a statement with the places where the condition of a range goes. Without the condition it is a statement, too:
 * of all rows at once.
 */
record RangedText(String text, List<Place> places) {

    /**
     * A piece of the text that something else stands for.
     *
     * @param qualifier of the columns in the condition, which comes next; null: no condition here
     */
    record Place(
            int start, int end, String before, @Nullable String qualifier, String after) {}

    /** Either a text, or the qualifier of a condition. */
    record Piece(String content, boolean isCondition) {}

    RangedText {
        places = List.copyOf(places);
    }

    /** In the order of the text. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        String pending = "";
        int done = 0;
        for (Place place : places) {
            String before = pending + text.substring(done, place.start()) + place.before();
            pending = place.after();
            if (place.qualifier() == null) {
                pending = before + pending;
            } else {
                pieces.add(new Piece(before, false));
                pieces.add(new Piece(place.qualifier(), true));
            }
            done = place.end();
        }
        pieces.add(new Piece(pending + text.substring(done), false));
        return pieces;
    }

    /** The statement for one range: the condition is asked for with its qualifier. */
    String with(UnaryOperator<String> condition) {
        return pieces().stream()
                .map(piece -> piece.isCondition() ? condition.apply(piece.content()) : piece.content())
                .collect(Collectors.joining());
    }

    /** The place in the text for one in what {@link #with} made of it. */
    int original(int place, UnaryOperator<String> condition) {
        int shift = 0;
        for (Place each : places) {
            String made = each.qualifier() == null ? "" : condition.apply(each.qualifier());
            int inserted = each.before().length() + made.length() + each.after().length();
            if (place < each.start() + shift) {
                break;
            }
            if (place < each.start() + shift + inserted) {
                return each.start();
            }
            shift += inserted - (each.end() - each.start());
        }
        return Math.max(0, Math.min(place - shift, text.length()));
    }
}
