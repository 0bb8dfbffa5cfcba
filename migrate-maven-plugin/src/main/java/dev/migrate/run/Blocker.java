package dev.migrate.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A session that others wait for. What the server tells only to privileged users may be empty.
 *
 * @param pid its server process
 * @param client the address it comes from
 * @param query what it runs or ran last, shortened and without secrets
 * @param age since when: of its transaction; of the session where it holds the lock of a run
 */
public record Blocker(
        int pid,
        Optional<String> user,
        Optional<String> application,
        Optional<String> client,
        Optional<String> state,
        Optional<String> query,
        Optional<Duration> age) {

    /** The columns that {@link #read} wants, of {@code pg_stat_activity a}, with the time that the age counts from. */
    static String columns(String since) {
        return "a.pid, a.usename, a.application_name, pg_catalog.host(a.client_addr) AS client, a.state, a.query,"
                + " extract(epoch FROM pg_catalog.clock_timestamp() - " + since + ") AS age";
    }

    static Blocker read(ResultSet row) throws SQLException {
        return new Blocker(
                row.getInt("pid"),
                text(row, "usename"),
                text(row, "application_name"),
                text(row, "client"),
                text(row, "state"),
                text(row, "query").map(Excerpt::of),
                text(row, "age").map(Double::parseDouble).map(seconds -> Duration.ofMillis((long) (seconds * 1000))));
    }

    /** One line: {@code pid 4711, user app, application psql, from 10.0.0.7, idle in transaction for 95 s: SELECT …}. */
    public String text() {
        StringBuilder text = new StringBuilder("pid ").append(pid);
        user.ifPresent(value -> text.append(", user ").append(value));
        application.ifPresent(value -> text.append(", application ").append(value));
        client.ifPresent(value -> text.append(", from ").append(value));
        state.ifPresent(value -> text.append(", ").append(value));
        age.ifPresent(value -> text.append(" for ").append(seconds(value)));
        query.ifPresent(value -> text.append(": ").append(value));
        return text.toString();
    }

    /** Of the session that holds the lock of a run: {@code pid 4711, …, since 2026-01-31T12:00:00Z (95 s), active: SELECT …}. */
    public String sinceText() {
        String since = age.map(value -> "since "
                        + Instant.now().minus(value).truncatedTo(ChronoUnit.SECONDS) + " (" + seconds(value) + ")"
                        + state.map(now -> ", " + now).orElse(""))
                .orElse(state.orElse(""));
        return new Blocker(pid, user, application, client, Optional.of(since), query, Optional.empty()).text();
    }

    private static String seconds(Duration duration) {
        return duration.toMinutes() < 2 ? duration.toSeconds() + " s" : duration.toMinutes() + " min";
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).filter(value -> !value.isEmpty());
    }
}
