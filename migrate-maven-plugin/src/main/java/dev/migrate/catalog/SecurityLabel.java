package dev.migrate.catalog;

/** What a label provider, such as that of SELinux, says about an object. */
public record SecurityLabel(ObjectId id, String label) implements DbObject {

    /**
     * The id of an object's label.
     *
     * @param provider its name
     */
    public static ObjectId id(ObjectId subject, String provider) {
        return ObjectId.of(SecurityLabel.class, subject, provider);
    }
}
