package dev.migrate.run;

import dev.migrate.MigrateException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waiting. */
final class Pause {
    private static final Duration BACK_OFF = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrateException("The run was interrupted while it waited.", null, e);
        }
    }

    /** Before a retry, counted from 1: twice as long each time, half of it by chance, so that two runs do not keep step. */
    static Duration before(int retry) {
        Duration whole = shorter(BACK_OFF.multipliedBy(1L << Math.min(retry, 10)), LONGEST);
        long half = whole.toMillis() / 2;
        return Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Pause() {}
}
