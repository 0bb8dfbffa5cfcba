def log = new File(basedir, 'build.log').text
assert log.contains('There is no revision \'zzzz\'. The history ends with bbbb00000002 (Add device location).')
assert log.contains('mvn migrate:history lists them all.')
assert !log.contains('at dev.migrate')
