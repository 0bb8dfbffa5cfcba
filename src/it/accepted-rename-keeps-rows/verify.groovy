def log = new File(basedir, 'build.log').text
assert log.contains('renamed: table public.device -> gadget')
assert log.contains('renamed: column public.device.loc -> location')
assert log.contains('the rows of 1 table survived')
def written = new File(basedir, 'src/main/migrations').listFiles().find { it.name.endsWith('_call_a_device_a_gadget.sql') }.text
assert written.contains('ALTER TABLE public.device RENAME COLUMN loc TO location;\nALTER TABLE public.device RENAME TO gadget;\n')
assert written.contains('ALTER TABLE public.gadget RENAME TO device;\nALTER TABLE public.device RENAME COLUMN location TO loc;\n')
assert !written.contains('DROP')
assert log.contains('ok      the history builds the model')
assert log.contains('server: back again: Berlin,Rome')
assert !log.contains('at dev.migrate')
