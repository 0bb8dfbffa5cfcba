package dev.migrate.run;

/** Finds out what of a text is comment. */
final class Comments {

    /** Whether a piece of a statement lies between two tokens: it is comment or blank then. */
    static boolean holds(String sql, int start, int end) {
        SqlLexer lexer = new SqlLexer(sql);
        for (Token token = lexer.next(); token != null && token.start() < end; token = lexer.next()) {
            if (token.end() > start) {
                return false;
            }
        }
        return true;
    }

    private Comments() {}
}
