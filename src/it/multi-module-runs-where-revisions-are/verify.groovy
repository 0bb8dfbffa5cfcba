def log = new File(basedir, 'build.log').text
assert log.count('Applied 1 revision') == 1
assert new File(basedir, 'app/target/migrate').exists()
assert !new File(basedir, 'target/migrate').exists()
assert !new File(basedir, 'library/target/migrate').exists()
