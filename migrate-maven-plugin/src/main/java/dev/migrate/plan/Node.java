package dev.migrate.plan;

import dev.migrate.catalog.ObjectId;

/** Something that has to be done with an object. */
record Node(Action action, ObjectId id) {
    static Node drop(ObjectId id) {
        return new Node(Action.DROP, id);
    }

    static Node alter(ObjectId id) {
        return new Node(Action.ALTER, id);
    }

    static Node create(ObjectId id) {
        return new Node(Action.CREATE, id);
    }

    @Override
    public String toString() {
        return action + " " + id;
    }
}
