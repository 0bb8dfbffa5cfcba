def log = new File(basedir, 'build.log').text
assert log.contains('backfill of public.device (id): all rows gone through, 2500 changed')
assert log.contains('server: 2500 rows in 3 transactions')
assert log.contains('Applied 2 revisions')
assert log.contains('Took back 1 revision')

def sql = new File(basedir, 'target/up.sql').text
assert sql.contains('DO $migrate$')
assert sql.contains('GET DIAGNOSTICS batch_rows = ROW_COUNT')
