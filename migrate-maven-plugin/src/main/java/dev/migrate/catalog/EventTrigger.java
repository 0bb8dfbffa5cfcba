package dev.migrate.catalog;

import java.util.List;

/**
 * A trigger on what is done to the schema.
 *
 * @param event such as {@code ddl_command_end}
 * @param tags the commands it is for, sorted; none: all
 * @param function as SQL, without the parentheses
 */
public record EventTrigger(ObjectId id, String event, List<String> tags, String function, Firing firing)
        implements DbObject {
    public EventTrigger {
        tags = List.copyOf(tags);
    }

    /** The id of an event trigger. */
    public static ObjectId id(String name) {
        return ObjectId.of(EventTrigger.class, null, name);
    }
}
