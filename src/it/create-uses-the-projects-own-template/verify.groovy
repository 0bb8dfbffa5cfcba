def log = new File(basedir, 'build.log').text
def written = new File(basedir, 'src/main/migrations').listFiles().find { it.name.endsWith('_fill_device_names.sql') }.text
assert written.contains('-- author: Security Platform\n')
assert written.contains('-- ticket: SEC-42\n')
assert written.contains('-- revises: aaaa00000001\n')
assert log.contains('Wrote src/main/migrations/')
