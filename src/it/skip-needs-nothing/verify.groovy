def log = new File(basedir, 'build.log').text
assert log.count('Skipped: migrate.skip is set.') == 2
