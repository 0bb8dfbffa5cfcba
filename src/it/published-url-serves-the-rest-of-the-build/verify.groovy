assert new File(basedir, 'target/rows.csv').text.contains('gateway')
// The password is for this build only.
assert !new File(basedir, 'build.log').text.contains('migrate.password')
