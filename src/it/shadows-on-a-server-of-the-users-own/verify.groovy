def log = new File(basedir, 'build.log').text
// The embedded server could not have made them: its cache is a file.
assert log.contains('added: column public.device.location')
assert log.contains('Proved both ways on a shadow: the rows of 1 table survived.')
assert new File(basedir, 'src/main/migrations').listFiles().any { it.name.endsWith('_add_device_location.sql') }
assert log.contains('ok      the history builds the model')
// They were made there and are gone; what stays is what the history builds, for the next time.
def databases = (log =~ /server: databases: (.*)/)[0][1].split(',')
assert databases.any { it.startsWith('migrate_template_') }
assert !databases.any { it.startsWith('migrate_shadow_') }
