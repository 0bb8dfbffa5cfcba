def log = new File(basedir, 'build.log').text
assert log.contains('exists already.')
assert log.contains('nothing is overwritten')
assert !log.contains('at dev.migrate')
assert new File(basedir, 'src/main/migrations').list().length == 2
