def log = new File(basedir, 'build.log').text
assert log.contains('Edited: bbbb00000002 (Add device location).')
assert log.contains('Type: mvn migrate:accept -Dmigrate.revision=bbbb00000002')
assert log.contains('accepted  bbbb00000002  Add device location')
assert !log.contains('accepted  aaaa00000001')
assert log.contains('ok      all applied revisions are as they were when applied')
assert log =~ /bbbb00000002  \S+  accept .*was sha256\/1:[0-9a-f]{64}/
assert !log.contains('at dev.migrate')
