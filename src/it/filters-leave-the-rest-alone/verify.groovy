def log = new File(basedir, 'build.log').text
def written = new File(basedir, 'src/main/migrations').listFiles().find { it.name.endsWith('_add_device_location.sql') }.text
assert written.contains('ALTER TABLE public.device ADD COLUMN location varchar(255);')
assert !written.contains('audit')
assert log.contains('ok      the history builds the model')
assert log.contains('removed: schema audit')
assert log.contains("migrate.include 'tabel:public.*': there is no kind 'tabel'.")
assert !log.contains('at dev.migrate')
