def log = new File(basedir, 'build.log').text
assert log.contains('ok      one head')
assert log.contains('FAILED  1 revision is pending on jdbc:postgresql://127.0.0.1')
assert log.contains('bbbb00000002 (Add device location)')
assert log.contains('Run: mvn migrate:upgrade')
assert !log.contains('at dev.migrate')
