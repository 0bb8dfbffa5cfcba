def log = new File(basedir, 'build.log').text
assert log.contains('added: column public.device.location')
assert log.contains('Proved both ways')
assert log.contains('the rows of 1 table survived')
assert log.contains('ok      the history builds the model')
assert log.contains('Took back 1 revision')
assert log.contains('1 revision is pending.')
def written = new File(basedir, 'src/main/migrations').listFiles().find { it.name.endsWith('_add_device_location.sql') }.text
assert written.startsWith('-- Add device location\n--\n-- revision: ')
assert written.contains('-- revises: aaaa00000001\n')
assert written.contains('-- migrate:upgrade\nALTER TABLE public.device ADD COLUMN location varchar(255);\n')
assert written.contains('-- migrate:downgrade\n-- hazard: data loss: column public.device.location\nALTER TABLE public.device DROP COLUMN location;\n')
