def log = new File(basedir, 'build.log').text
assert log.contains('FAILED  1 applied revision with a file that is gone or changed')
assert log.contains('src/edited/migrations/20260106_0900_add_device_location.sql was edited after it was applied')
assert log.contains('ok      nothing is pending')
assert !log.contains('at dev.migrate')
