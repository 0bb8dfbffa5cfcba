package dev.migrate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadersTest {
    @Test
    void everyKindHasOneReader() {
        List<Class<? extends DbObject>> read = Readers.ALL.stream()
                .<Class<? extends DbObject>>map(KindReader::type)
                .toList();
        Set<Class<? extends DbObject>> kinds = new HashSet<>();
        Kind.all().forEach(kind -> kinds.add(kind.type()));
        assertEquals(kinds, new HashSet<>(read));
        assertEquals(kinds.size(), read.size());
    }
}
