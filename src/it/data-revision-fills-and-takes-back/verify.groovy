def log = new File(basedir, 'build.log').text
assert log.contains('Applied 3 revisions')
assert log.contains('Took back 1 revision')
assert log.contains('Applied 1 revision')
