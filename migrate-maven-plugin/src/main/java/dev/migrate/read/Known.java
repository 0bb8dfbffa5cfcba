package dev.migrate.read;

import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been read so far, by address. */
final class Known {
    private final Map<Address, ObjectId> owners = new HashMap<>();
    private final Map<Address, ObjectId> subjects = new HashMap<>();
    private final List<DbObject> objects = new ArrayList<>();
    private final Set<Address> extensionMembers = new HashSet<>();

    /** An extension brings it, so it is none of ours. */
    void addExtensionMember(Address address) {
        extensionMembers.add(address);
    }

    void add(Fact<?> fact) {
        ObjectId id = fact.object().id();
        objects.add(fact.object());
        fact.addresses().forEach(address -> owners.put(address, id));
        if (!fact.addresses().isEmpty()) {
            subjects.put(fact.addresses().get(0), id);
        }
    }

    boolean isExtensionMember(long catalog, long object) {
        return extensionMembers.contains(Address.of(catalog, object));
    }

    /** The object that owns an address, be it its own or one that it keeps for itself. */
    @Nullable
    ObjectId owner(Address address) {
        return owners.get(address);
    }

    /** The owner of an address, or of the whole of which it is a part. */
    @Nullable
    ObjectId ownerOrWhole(Address address) {
        ObjectId part = owners.get(address);
        return part != null || address.part() == 0 ? part : owners.get(Address.of(address.catalog(), address.object()));
    }

    /** The object at its own address, as a comment on it has it. */
    @Nullable
    ObjectId subject(Address address) {
        return subjects.get(address);
    }

    /** The schema of an object that can stand in one, unless an extension brings the object. */
    @Nullable
    ObjectId schemaOf(Row row, long catalog) {
        return isExtensionMember(catalog, row.number("oid"))
                ? null
                : subject(Address.of(Address.PG_NAMESPACE, row.number("schema")));
    }

    /** The table, view or other relation with that oid. */
    @Nullable
    ObjectId relation(long oid) {
        return subject(Address.of(Address.PG_CLASS, oid));
    }

    /** The column of a relation. */
    @Nullable
    ObjectId column(long relation, int number) {
        return subject(new Address(Address.PG_CLASS, relation, number));
    }

    List<DbObject> objects() {
        return objects;
    }
}
