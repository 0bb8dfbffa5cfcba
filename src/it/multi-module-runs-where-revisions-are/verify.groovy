def log = new File(basedir, 'build.log').text
assert log.count('Applied 1 revision') == 1
assert new File(basedir, 'app/target/migrate').exists()
assert !new File(basedir, 'target/migrate').exists()
assert !new File(basedir, 'library/target/migrate').exists()
assert !new File(basedir, 'client/target/migrate').exists()
assert log.count('Done once in this build for all modules with the same directories and databases.') == 2
// Of the parent and the library, for each of the two goals.
assert log.count('No revisions and no model here') == 4
