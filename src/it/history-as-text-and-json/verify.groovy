def log = new File(basedir, 'build.log').text
assert log.contains('*  bbbb00000002  Add device location  (head)')
assert log.contains('|      revises     aaaa00000001')
assert log.contains('nothing: a base')
def revisions = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/history.json')).revisions
assert revisions*.id == ['bbbb00000002', 'aaaa00000001']
assert revisions[0].revises == ['aaaa00000001']
assert revisions[0].head && !revisions[1].head
assert !new File(basedir, 'target/migrate').exists()
