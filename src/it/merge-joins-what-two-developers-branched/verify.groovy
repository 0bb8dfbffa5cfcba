def log = new File(basedir, 'build.log').text
assert log.contains('aaaa00000001  Create device  (branch point)')
assert log.contains('There are 2 heads: bbbb00000002 (Add device location), cccc00000003 (Add device owner).')
assert log.contains('Joined bbbb00000002 (Add device location) and cccc00000003 (Add device owner).')
assert log.contains('Applied 4 revisions')
assert log.contains('Merge location and owner  (head, merge)')
assert log.contains('| *  cccc00000003  Add device owner')
assert log.contains('Took back 1 revision')
def merge = new File(basedir, 'src/main/migrations').listFiles().find { it.name.endsWith('_merge_location_and_owner.sql') }.text
assert merge.contains('-- revises: bbbb00000002, cccc00000003\n')
