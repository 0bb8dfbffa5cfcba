def log = new File(basedir, 'build.log').text
assert log.contains('FAILED  1 applied revision with a file that is gone or changed')
assert log.contains('bbbb00000002 (Add device location): the file is gone; it was src/main/migrations/20260106_0900_add_device_location.sql')
assert !log.contains('at dev.migrate')
