def log = new File(basedir, 'build.log').text
assert log.contains('Applied 2 revisions')
assert log.contains('Nothing to apply')
assert log.count('+ aaaa00000001') == 1
