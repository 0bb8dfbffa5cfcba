package dev.migrate.catalog;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components of the records, by name. */
public final class Attributes {
    private static final Map<Class<?>, List<Method>> COMPARED = new ConcurrentHashMap<>();
    private static final Map<Class<?>, List<Method>> REFERENCES = new ConcurrentHashMap<>();

    private Attributes() {}

    /** What the differ compares of a kind, in the order of the components. */
    public static List<String> compared(Class<? extends DbObject> type) {
        return comparedOf(type).stream().map(Method::getName).toList();
    }

    /** The names of the attributes that differ between two objects of one kind. */
    public static Set<String> differing(DbObject one, DbObject other) {
        if (one.equals(other)) {
            return Set.of();
        }
        return comparedOf(one.getClass()).stream()
                .filter(attribute -> !Objects.equals(value(attribute, one), value(attribute, other)))
                .map(Method::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** An attribute's value, for messages. */
    public static @Nullable Object value(DbObject object, String attribute) {
        return comparedOf(object.getClass()).stream()
                .filter(method -> method.getName().equals(attribute))
                .findFirst()
                .map(method -> value(method, object))
                .orElse(null);
    }

    /** What the object names as needed, its parent and scope apart. */
    static Stream<ObjectId> references(DbObject object) {
        return REFERENCES.computeIfAbsent(object.getClass(), Attributes::findReferences).stream()
                .flatMap(reference -> ids(value(reference, object)));
    }

    private static List<Method> comparedOf(Class<?> type) {
        return COMPARED.computeIfAbsent(type, Attributes::findCompared);
    }

    private static List<Method> findCompared(Class<?> type) {
        return components(type)
                .filter(component -> !component.isAnnotationPresent(NotCompared.class))
                .map(RecordComponent::getAccessor)
                .toList();
    }

    private static List<Method> findReferences(Class<?> type) {
        return components(type)
                .filter(component -> isReference(component.getGenericType()))
                .map(RecordComponent::getAccessor)
                .toList();
    }

    private static boolean isReference(Type type) {
        return type == ObjectId.class
                || (type instanceof ParameterizedType list && list.getActualTypeArguments()[0] == ObjectId.class);
    }

    private static Stream<ObjectId> ids(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(ObjectId.class::cast)
                : Stream.ofNullable((ObjectId) value);
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getName().equals("id"));
    }

    private static @Nullable Object value(Method accessor, DbObject object) {
        try {
            return accessor.invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No value of " + accessor, e);
        }
    }
}
