def log = new File(basedir, 'build.log').text
assert log.contains('FAILED  2 heads')
assert log.contains('bbbb00000002 (Add device location)')
assert log.contains('cccc00000003 (Add device owner)')
assert log.contains('Run: mvn migrate:merge')
assert log.contains('skip    no database')
assert !log.contains('at dev.migrate')
