def log = new File(basedir, 'build.log').text
assert log.contains('Applied 2 revisions')
// A revision is written beside its parent.
def written = new File(basedir, 'src/app/migrations').listFiles().find { it.name.endsWith('_fill_device_locations.sql') }
assert written.text.contains('-- revises: bbbb00000002\n')
assert log.contains('src/app/migrations/' + written.name)
