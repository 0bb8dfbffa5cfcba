package dev.migrate.state;

import dev.migrate.run.SqlStatement;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement of a model and where it stands. */
record ModelStatement(Path file, SqlStatement statement) {
    private static final Pattern BEGINNING = Pattern.compile("(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*+", Pattern.DOTALL);

    private static final Pattern CREATE = Pattern.compile("(create)(?:\\s+or\\s+replace)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern ROLES =
            Pattern.compile("(?:create|alter|drop|comment on) (?:role|group|user(?! mapping\\b)) ");
    private static final Pattern MEMBERSHIP = Pattern.compile("(?:grant|revoke) (?:grant option for )?"
            + "(?!(?:all|select|insert|update|delete|truncate|references|trigger|maintain|usage|create|connect|temp|temporary"
            + "|execute|set|alter)\\b)");

    String sql() {
        return statement.text();
    }

    /** Whether it sets something for those that come after it in its file, rather than making something. */
    boolean isSetting() {
        String words = words();
        return words.startsWith("set ") || words.startsWith("reset ") || words.contains("set_config(");
    }

    /** Whether it makes a function or a procedure, into whose body the server looks. */
    boolean isRoutine() {
        return statement.routine().isPresent();
    }

    /** The same for what is there already. */
    ModelStatement orReplace() {
        Matcher create = CREATE.matcher(sql()).region(beginning(), sql().length());
        if (!create.lookingAt() || create.end(1) != create.end()) {
            return this;
        }
        String text = sql().substring(0, create.end()) + " OR REPLACE" + sql().substring(create.end());
        return new ModelStatement(file, new SqlStatement(text, statement.offset(), statement.line()));
    }

    /** Whether it makes, changes or drops roles, or puts roles into others. */
    boolean isOfRoles() {
        String words = words();
        return ROLES.matcher(words).lookingAt() || MEMBERSHIP.matcher(words).lookingAt();
    }

    /** Whether it may answer with rows, which a batch does not take. */
    boolean isQuery() {
        String words = words();
        return words.startsWith("select ") || words.startsWith("with ") || words.startsWith("show ");
    }

    /** The line in the file. */
    int line() {
        return statement.firstWordLine();
    }

    private String words() {
        String text = sql().substring(beginning());
        return text.substring(0, Math.min(text.length(), 80))
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    private int beginning() {
        var matcher = BEGINNING.matcher(sql());
        return matcher.lookingAt() ? matcher.end() : 0;
    }
}
