def log = new File(basedir, 'build.log').text
assert log.contains('ok      aaaa00000001 (Create device)')
assert log.contains('FAILED  bbbb00000002 (Add owner)')
assert log.contains('after the downgrade: added: column public.device.owner')
assert log.contains('Correct its scripts and run mvn migrate:test again.')
assert !log.contains('at dev.migrate')
assert !new File(basedir, 'target/migrate/17/app').exists()
