package dev.migrate.read;

import dev.migrate.catalog.Grant;
import dev.migrate.catalog.Privilege;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** PostgreSQL's access lists ({@code aclitem[]}), one text an entry: {@code SELECT app}, {@code SELECT* app}. */
final class AccessLists {
    private AccessLists() {}

    /**
     * SQL that takes a list apart.
     *
     * @param list an {@code aclitem[]}
     * @param owners oids, separated by commas, of roles that stand for the owner
     */
    static String entries(String list, String owners) {
        return """
                ARRAY(SELECT x.privilege_type || CASE WHEN x.is_grantable THEN '* ' ELSE ' ' END || %s
                      FROM aclexplode(%s) AS x LEFT JOIN pg_roles g ON g.oid = x.grantee)""".formatted(grantee(owners), list);
    }

    /** SQL for the role of an entry {@code x} with its name in {@code g}. */
    static String grantee(String owners) {
        return "CASE WHEN x.grantee = 0 THEN '%s' WHEN x.grantee IN (%s) THEN '%s' ELSE quote_ident(g.rolname) END"
                .formatted(Grant.PUBLIC, owners, Grant.OWNER);
    }

    /** What each role has, sorted by role. An owner may pass everything on, whether or not the list says so. */
    static Map<String, Grant> grants(List<String> entries) {
        Map<String, List<Privilege>> privileges = new TreeMap<>();
        Map<String, List<Privilege>> grantable = new TreeMap<>();
        for (String entry : entries) {
            int end = entry.indexOf(' ');
            String grantee = entry.substring(end + 1);
            boolean passedOn = entry.charAt(end - 1) == '*';
            Privilege privilege = Privilege.valueOf(entry.substring(0, passedOn ? end - 1 : end));
            privileges.computeIfAbsent(grantee, key -> new ArrayList<>()).add(privilege);
            if (passedOn && !grantee.equals(Grant.OWNER)) {
                grantable.computeIfAbsent(grantee, key -> new ArrayList<>()).add(privilege);
            }
        }
        Map<String, Grant> grants = new TreeMap<>();
        privileges.forEach((grantee, held) ->
                grants.put(grantee, new Grant(grantee, held, grantable.getOrDefault(grantee, List.of()))));
        return grants;
    }

    /**
     * What differs from the beginning.
     *
     * @param named roles that are told in any case
     */
    static List<Grant> deviations(Map<String, Grant> held, Map<String, Grant> standard, Collection<String> named) {
        TreeSet<String> grantees = new TreeSet<>(held.keySet());
        grantees.addAll(standard.keySet());
        grantees.addAll(named);
        return grantees.stream()
                .filter(grantee -> named.contains(grantee) || !of(held, grantee).equals(of(standard, grantee)))
                .map(grantee -> of(held, grantee))
                .toList();
    }

    /** What everybody or the owner has in a list. */
    static List<Privilege> privileges(Map<String, Grant> grants, String grantee) {
        return of(grants, grantee).privileges();
    }

    private static Grant of(Map<String, Grant> grants, String grantee) {
        return grants.getOrDefault(grantee, Grant.of(grantee, List.of()));
    }
}
