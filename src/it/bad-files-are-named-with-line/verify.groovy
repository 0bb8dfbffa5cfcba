def log = new File(basedir, 'build.log').text
assert log.contains('src/main/migrations/20260107_0900_no_downgrade.sql:7: there is no section -- migrate:downgrade.')
assert !log.contains('at dev.migrate')
