package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.UserMapping;
import org.jspecify.annotations.Nullable;

/** Reads the mappings whose options PostgreSQL lets the role see; of another one it is not known what it is. */
final class UserMappingReader implements KindReader<UserMapping> {
    @Override
    public Class<UserMapping> type() {
        return UserMapping.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_USER_MAPPING);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT m.umid::bigint AS oid, m.srvid::bigint AS server, %s AS options,
                       CASE WHEN m.umuser = 0 THEN '%s' WHEN m.usename = current_user THEN '%s'
                            ELSE m.usename END AS role
                FROM pg_user_mappings m
                JOIN pg_foreign_server s ON s.oid = m.srvid
                WHERE m.umid >= 16384 AND m.usename IS NOT NULL
                  AND ((SELECT r.rolsuper FROM pg_roles r WHERE r.rolname = current_user)
                    OR (m.umuser = 0 AND pg_has_role(s.srvowner, 'USAGE'))
                    OR (m.usename = current_user AND (pg_has_role(s.srvowner, 'USAGE')
                                                      OR has_server_privilege(s.oid, 'USAGE'))))""".formatted(ForeignOptions.ofMapping("m.umoptions"), UserMapping.PUBLIC, UserMapping.WHO_APPLIES);
    }

    @Override
    public @Nullable Fact<UserMapping> fact(Row row, Known known) {
        ObjectId server = known.subject(Address.of(Address.PG_FOREIGN_SERVER, row.number("server")));
        return server == null
                ? null
                : Fact.of(
                        new UserMapping(UserMapping.id(server, row.text("role")), ForeignOptions.read(row, "options")),
                        Address.of(Address.PG_USER_MAPPING, row.number("oid")));
    }
}
