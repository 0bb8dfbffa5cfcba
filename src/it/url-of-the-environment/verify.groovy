def log = new File(basedir, 'build.log').text
assert log.contains('Cannot connect to jdbc:postgresql://127.0.0.1:1/app')
assert !log.contains('river-stone-42')
assert !new File(basedir, 'target/migrate').exists()
