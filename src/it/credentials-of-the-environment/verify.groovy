def log = new File(basedir, 'build.log').text
assert log.contains('server: I am deploy')
assert !log.contains('river-stone-42')
