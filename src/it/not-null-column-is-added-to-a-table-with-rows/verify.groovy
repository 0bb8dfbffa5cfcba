def log = new File(basedir, 'build.log').text
assert log.contains('to do   upgrade: column public.device.owner needs values that only you know; see the marked place in the script')
assert log.contains('public.device was proved without rows')
def written = new File(basedir, 'src/main/migrations').listFiles().find { it.name.endsWith('_add_device_owner.sql') }.text
assert written.contains('ADD COLUMN owner text;\n')
assert written =~ /(?s)-- todo: .*-- UPDATE public.device SET owner = .* WHERE owner IS NULL;\nALTER TABLE public.device ALTER COLUMN owner SET NOT NULL;/
assert log.contains('column "owner" of relation "device" contains null values (SQLSTATE 23502)')
assert log.contains('Nothing of revision bbbb00000002 (Add device owner) is applied.')
assert log.contains('FAILED  1 marked place is not filled')
def place = /src\/main\/migrations\/\d+_\d+_add_device_owner.sql:\d+: not filled: UPDATE public.device SET owner = \.\.\. WHERE owner IS NULL;/
assert (log =~ place).count == 2 // by check and by test
assert log.contains('FAILED  bbbb00000002 (Add device owner)')
assert log.contains('ok      every marked place is filled')
assert log.contains('ok      bbbb00000002 (Add device owner)')
assert log.contains('server: owners: operations,operations')
assert log.contains('ok      the history builds the model')
assert log.contains('Took back 1 revision')
assert !log.contains('at dev.migrate')
