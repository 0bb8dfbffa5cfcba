package dev.migrate.example;

import static dev.migrate.example.schema.inventory.Tables.ORGANISATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Runs on the database that this build migrated; what it writes is rolled back. */
final class DevicesTest {
    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void devicesAtRiskAreFoundThroughTheView() {
        DSLContext database = DSL.using(
                System.getProperty("migrate.url"),
                System.getProperty("migrate.user"),
                System.getProperty("migrate.password"));
        try {
            database.transaction(transaction -> {
                Devices devices = new Devices(transaction.dsl());
                long organisation = organisation(transaction.dsl());
                devices.report(devices.enroll(organisation, "SN-1", "linux", "Berlin"), "malware", 90);
                devices.report(devices.enroll(organisation, "SN-2", "ios", "Lisbon"), "login", 10);

                assertEquals(List.of("SN-1"), devices.atRisk(80));
                assertEquals(List.of("SN-1", "SN-2"), devices.atRisk(0));
                throw new RolledBack();
            });
        } catch (RolledBack expected) {
            // keeps the developer's database as it was
        }
    }

    private static long organisation(DSLContext database) {
        return database.insertInto(ORGANISATION)
                .set(ORGANISATION.NAME, "Acme")
                .set(ORGANISATION.COUNTRY, "DE")
                .returningResult(ORGANISATION.ID)
                .fetchSingle()
                .value1();
    }
}
