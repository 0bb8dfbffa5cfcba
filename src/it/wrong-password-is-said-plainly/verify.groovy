def log = new File(basedir, 'build.log').text
assert log.contains('password authentication failed for user "postgres"')
assert log.contains('Check migrate.url, migrate.user and migrate.password')
assert !log.contains('at dev.migrate')
assert !log.contains('not-the-password')
