def log = new File(basedir, 'build.log').text
assert log.contains('server: PostgreSQL 15.')
assert new File(basedir, 'target/migrate/15').directory
assert !new File(basedir, 'target/migrate/17').exists()
// The second run asks for a version that there is not.
assert log.contains('11')
assert log.contains('14, 15, 16, 17, 18')
assert !log.contains('at dev.migrate')
