def log = new File(basedir, 'build.log').text
assert log.contains('The model and the history agree: there is nothing to write.')
assert log.contains('migrate.autogenerate=false')
assert !log.contains('at dev.migrate')
assert new File(basedir, 'src/main/migrations').list().length == 1
