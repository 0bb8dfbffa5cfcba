def log = new File(basedir, 'build.log').text
assert log.contains('applied      bbbb00000002  Add device location')
assert log.contains('nothing was run.')
assert log.contains('Nothing is pending.')
assert log.contains('not applied  aaaa00000001')
assert log.contains('nothing is applied.')
assert !log.contains('+ aaaa00000001')
