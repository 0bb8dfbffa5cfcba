def log = new File(basedir, 'build.log').text
assert log.contains('Fill in both of its sections.')
def written = new File(basedir, 'src/main/migrations').listFiles().find { it.name.endsWith('_fill_device_names.sql') }.text
assert written.contains('-- revises: aaaa00000001\n')
assert written =~ /(?s)-- migrate:upgrade\s+-- migrate:downgrade\s*$/
