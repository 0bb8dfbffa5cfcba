def log = new File(basedir, 'build.log').text
assert log.contains('archived column public.device.location: 2 rows in migrate_archive.copy_1')
assert log.contains('archived table public.device: 2 rows in migrate_archive.copy_2')
assert log.contains('restored table public.device: 2 rows')
assert log.contains('restored column public.device.location: 2 rows')
assert log.contains('server: rows: (1,gateway,Berlin) (2,sensor,)')
// Nobody asked for it the second time: it is said where the copy is.
assert log.contains('Not put back, though archived: column public.device.location: 2 rows')
assert log.contains('migrate_archive.copy_3')
assert !log.contains('would lose data')
assert !log.contains('at dev.migrate')
