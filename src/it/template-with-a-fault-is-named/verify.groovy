def log = new File(basedir, 'build.log').text
assert log.contains('unknown-name.mustache')
assert log.contains('tikcet')
assert log.contains('no-downgrade.mustache')
assert log.contains('migrate:downgrade')
assert log.contains('missing.mustache')
assert new File(basedir, 'src/main/migrations').list().length == 1
assert !log.contains('at dev.migrate')
assert !log.contains('fault of the plugin')
