def log = new File(basedir, 'build.log').text
assert log.contains('This may have been renamed, or dropped and made anew:')
assert log.contains('  column public.device.loc -> location')
assert log.contains('Nothing was written. Type the same again with what was renamed: -Dmigrate.rename=public.device.loc:location, and with -Dmigrate.renames=none when nothing else was.')
assert log.contains("migrate.rename 'public.device.lok:location': the history has nothing of the name public.device.lok and could be renamed.")
assert log.contains('What the history has and the model has not: column public.device.loc.')
def names = new File(basedir, 'src/main/migrations').list()
assert names.size() == 2
assert !names.any { it.endsWith('_rename_device_location.sql') }
def written = new File(basedir, 'src/main/migrations').listFiles().find { it.name.endsWith('_replace_device_location.sql') }.text
assert written.contains('-- hazard: data loss: column public.device.loc\nALTER TABLE public.device DROP COLUMN loc;')
assert !log.contains('at dev.migrate')
