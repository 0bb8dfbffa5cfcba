def log = new File(basedir, 'build.log').text
for (tenant in ['acme', 'beta']) {
    assert log =~ /customers\/${tenant}: \+ aaaa00000001/
    assert log.contains("customers/${tenant}:   server: device is in ${tenant}")
    assert log =~ /customers\/${tenant} +done +[0-9.]+ s +Applied 2 revisions on/
}
assert log.contains('customers/O\'Neil, "Sons" & Co:   server: device is in "O\'Neil, ""Sons"" & Co"')
assert log.contains('4 of 4 done.')
assert log =~ /customers\/beta +done +[0-9.]+ s +all applied revisions are as they were when applied; nothing is pending/

// One tenant alone: no table.
assert log.contains('- bbbb00000002')
assert log.contains('Took back 1 revision on')

assert log =~ /customers\/acme +done +[0-9.]+ s +aaaa00000001; 1 revision is pending/
assert log =~ /customers\/beta +done +[0-9.]+ s +bbbb00000002; Nothing is pending/
assert log =~ /customers\/acme +FAILED +[0-9.]+ s +1 revision is pending/
assert log.contains('1 of 4 are not done: customers/acme.')

def sql = new File(basedir, 'target/migrate/upgrade-customers%2Facme.sql').text
assert sql.contains('\nSET search_path = "acme", "public";\n')
assert sql.contains('device is in') && sql.contains('"acme"."migrate_version"')
assert new File(basedir, 'target/migrate/upgrade-customers%2Fbeta.sql').text == ''

assert log.contains("Database 'customers' has no tenant 'nobody'.")
assert !log.contains('at dev.migrate')
