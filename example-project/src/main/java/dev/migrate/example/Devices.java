package dev.migrate.example;

import static dev.migrate.example.schema.inventory.Tables.DEVICE;
import static dev.migrate.example.schema.public_.Tables.DEVICE_RISK;
import static dev.migrate.example.schema.public_.Tables.SECURITY_EVENT;

import java.util.List;
import org.jooq.DSLContext;

/** Devices and what they report, through the classes that jOOQ generated from the migrated database. */
public final class Devices {
    private final DSLContext database;

    public Devices(DSLContext database) {
        this.database = database;
    }

    /** Returns the new device's id. */
    public long enroll(long organisation, String serialNumber, String platform, String location) {
        return database.insertInto(DEVICE)
                .set(DEVICE.ORGANISATION_ID, organisation)
                .set(DEVICE.SERIAL_NUMBER, serialNumber)
                .set(DEVICE.PLATFORM, platform)
                .set(DEVICE.LOCATION, location)
                .returningResult(DEVICE.ID)
                .fetchSingle()
                .value1();
    }

    public void report(long device, String kind, int risk) {
        database.insertInto(SECURITY_EVENT)
                .set(SECURITY_EVENT.DEVICE_ID, device)
                .set(SECURITY_EVENT.KIND, kind)
                .set(SECURITY_EVENT.RISK, (short) risk)
                .execute();
    }

    /** Serial numbers of the devices whose worst event is at least this bad, the worst first. */
    public List<String> atRisk(int risk) {
        return database.select(DEVICE_RISK.SERIAL_NUMBER)
                .from(DEVICE_RISK)
                .where(DEVICE_RISK.HIGHEST_RISK.ge(risk))
                .orderBy(DEVICE_RISK.HIGHEST_RISK.desc(), DEVICE_RISK.SERIAL_NUMBER)
                .fetch(DEVICE_RISK.SERIAL_NUMBER);
    }
}
