assert new File(basedir, 'target/rows.csv').text.contains('gateway')
// The password is for this build only.
assert !new File(basedir, 'build.log').text.contains('migrate.password')
// What is published is no configured database: the SQL begins at base.
assert new File(basedir, 'target/migrate/upgrade.sql').text.contains('CREATE TABLE')
