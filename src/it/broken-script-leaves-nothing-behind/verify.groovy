def log = new File(basedir, 'build.log').text
assert log.contains('src/main/migrations/20260107_0900_broken.sql:10: relation "public.devise" does not exist (SQLSTATE 42P01)')
assert log.contains('Nothing of revision eeee00000005 (Break) is applied.')
assert log.contains('Before it this run has applied aaaa00000001; that stays.')
assert log.contains('1 revision is pending.')
assert !log.contains('at dev.migrate')
