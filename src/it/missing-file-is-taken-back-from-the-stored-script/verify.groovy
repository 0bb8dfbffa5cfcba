def log = new File(basedir, 'build.log').text
assert log.contains('Revision bbbb00000002 (Add device location) has no file here: its downgrade is run from ' +
        'src/main/migrations/20260106_0900_add_device_location.sql as stored in the database.')
assert log.contains('- bbbb00000002  Add device location')
assert log.contains('Took back 1 revision')
assert log.contains('Nothing is pending.')
assert log.contains('ok      all applied revisions are as they were when applied')
assert !log.contains('at dev.migrate')
