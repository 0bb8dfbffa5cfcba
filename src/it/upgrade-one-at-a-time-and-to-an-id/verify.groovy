def log = new File(basedir, 'build.log').text
assert log.contains('1 revision is pending.')
assert log.count('Applied 1 revision') == 2
