def log = new File(basedir, 'build.log').text
def upgrade = new File(basedir, 'target/upgrade.sql').text
assert upgrade.contains('-- Running upgrade aaaa00000001 -> bbbb00000002')
assert upgrade.contains('ALTER TABLE public.device ADD COLUMN location varchar(255)')
assert !upgrade.contains('CREATE TABLE public.device')
def rollback = new File(basedir, 'target/rollback.sql').text
assert rollback.contains('ALTER TABLE public.device DROP COLUMN location')
assert !rollback.contains('DROP TABLE public.device;')
// The last build ran with -q: what it wrote, after the end of the one before, is SQL and nothing else.
def quiet = log.substring(log.lastIndexOf('Finished at:'))
assert quiet.contains('CREATE TABLE public.device')
assert !quiet.contains('migrate-maven-plugin:')
assert !new File(basedir, 'target/migrate').exists()
