def log = new File(basedir, 'build.log').text
assert log.contains('- bbbb00000002  Add device location')
assert log.contains('- aaaa00000001  Create device')
assert log.contains('nothing is applied.')
assert log.contains('2 revisions are pending.')
assert log.count('Took back 1 revision') == 2
