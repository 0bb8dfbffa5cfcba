def log = new File(basedir, 'build.log').text
assert log.contains('+ aaaa00000001  Create device')
assert log.contains('+ bbbb00000002  Add device location')
assert log.contains('Applied 2 revisions')
assert log.contains('Nothing is pending.')
