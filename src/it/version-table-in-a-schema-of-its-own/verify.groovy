def log = new File(basedir, 'build.log').text
assert log.contains('Applied 2 revisions')
assert log.contains('bbbb00000002  Look where the tables are')
assert log.contains('in ops: applied,acts; in public: device')
assert log.contains('ok      the history builds the model')
assert log.contains('ok      nothing is pending')
