package dev.migrate.server;

import dev.migrate.MigrateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The account of the operating system that PostgreSQL's programs run under. They refuse to run as root, and initdb as a
 * user that the system has no name for.
 */
enum Account {
    /** The user of this process. */
    SELF(Owner.UNCHANGED),

    /** Root that takes itself for nobody: the files stay root's. Docker's default profile forbids it. */
    UNSHARED_ROOT(Owner.ROOT),

    /** A user without a name that takes itself for nobody. */
    UNSHARED_SELF(Owner.UNCHANGED),

    /** Really nobody, from here on: the files must be nobody's, in a folder that nobody gets to. */
    SETPRIV(Owner.NOBODY),
    RUNUSER(Owner.NOBODY),

    /** The only one on Alpine. */
    SU(Owner.NOBODY);

    private static final Path ANYWHERE = Path.of("/");

    private final Owner owner;

    Account(Owner owner) {
        this.owner = owner;
    }

    private enum Owner {
        /** The right user's already. */
        UNCHANGED,
        ROOT,
        NOBODY;

        String user() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The first that works for this process, on this machine. */
    static Account choose(Platform platform) throws IOException {
        if (platform.isWindows()) {
            return SELF; // pg_ctl sheds an administrator's rights itself
        }
        User user = User.current();
        if (user.isRoot()) {
            return Stream.of(UNSHARED_ROOT, SETPRIV, RUNUSER, SU)
                    .filter(Account::works)
                    .findFirst()
                    .orElseThrow(Account::noWayDown);
        }
        if (user.isNameless()) {
            return Optional.of(UNSHARED_SELF).filter(Account::works).orElseThrow(() -> nameless(user));
        }
        return SELF;
    }

    /** Runs a program under this account. */
    Program.Outcome run(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        return Program.run(folder, environment, wrap(command));
    }

    /** Whether it may be kept out of folders that this process gets to: it has not root's privileges. */
    boolean isLessThanThisProcess() {
        return owner != Owner.UNCHANGED;
    }

    private List<String> wrap(List<String> command) {
        return switch (this) {
            case SELF -> command;
            case UNSHARED_ROOT, UNSHARED_SELF -> prefixed(command, "unshare", "-U");
            case SETPRIV -> prefixed(command, "setpriv", "--reuid=nobody", "--clear-groups");
            case RUNUSER -> prefixed(command, "runuser", "-u", "nobody", "--");
            case SU -> List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec " + quoted(command));
        };
    }

    private static List<String> prefixed(List<String> command, String... prefix) {
        return Stream.concat(Stream.of(prefix), command.stream()).toList();
    }

    private static String quoted(List<String> command) {
        return command.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    /** Makes the files the account's own. */
    void own(Path folder) throws IOException {
        if (owner != Owner.UNCHANGED) {
            Folders.give(folder, owner.user());
        }
    }

    /** Whether the account's programs get to the folder. */
    boolean reaches(Path folder) throws IOException {
        return run(ANYWHERE, Map.of(), List.of("sh", "-c", "cd \"$0\"", folder.toString()))
                .succeeded();
    }

    /** Whether the machine has the means, and they lead to a user that PostgreSQL accepts. */
    boolean works() {
        try {
            Program.Outcome outcome = run(ANYWHERE, Map.of(), List.of("id", "-un"));
            return outcome.succeeded() && !outcome.output().equals(Owner.ROOT.user());
        } catch (IOException e) {
            return false;
        }
    }

    static MigrateException noWayDown() {
        return new MigrateException(
                "PostgreSQL refuses to run as root, and none of unshare, setpriv, runuser and su can start it as nobody here.",
                "Run the build as an ordinary user, or install setpriv (util-linux).");
    }

    static MigrateException nameless(User user) {
        return new MigrateException(
                "PostgreSQL's initdb needs a user with a name, and user id " + user.id() + " has none.",
                "Run the build as a user with an entry in /etc/passwd.");
    }
}
