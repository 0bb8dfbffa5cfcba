package dev.migrate.rule;

import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a statement does to a system that is in use. Prints as {@code data loss: column public.device.location}.
 *
 * @param subject what suffers
 * @param detail in a few words; null where the type and the subject say it all
 */
public record Hazard(Type type, ObjectId subject, @Nullable String detail) {

    /** In what way. */
    public enum Type {
        /** Rows or values are gone, and the way back does not bring them. */
        DATA_LOSS("data loss"),
        /** Every row is written anew, under a lock that keeps everybody out. */
        REWRITE("rewrite"),
        /** Others wait for as long as a scan of the table takes. */
        LOCK("lock");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    static Hazard dataLoss(ObjectId subject) {
        return new Hazard(Type.DATA_LOSS, subject, null);
    }

    static Hazard dataLoss(ObjectId subject, String detail) {
        return new Hazard(Type.DATA_LOSS, subject, detail);
    }

    static Hazard rewrite(ObjectId subject) {
        return new Hazard(Type.REWRITE, subject, null);
    }

    static Hazard lock(ObjectId subject, String detail) {
        return new Hazard(Type.LOCK, subject, detail);
    }

    @Override
    public String toString() {
        return type + ": " + subject + (detail == null ? "" : ": " + detail);
    }
}
