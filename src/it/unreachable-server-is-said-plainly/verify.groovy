def log = new File(basedir, 'build.log').text
assert log.contains('Cannot connect to jdbc:postgresql://127.0.0.1:1/app')
assert log.contains('Check migrate.url')
assert !log.contains('at dev.migrate')
assert log.count('hush-hush') == log.count('-Dmigrate.password=hush-hush')
