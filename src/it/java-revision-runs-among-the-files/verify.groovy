def log = new File(basedir, 'build.log').text
assert log.contains('AddRoom.java is a revision that is not compiled yet')
assert log.contains('Compile first: mvn compile migrate:upgrade')
assert log.contains('Applied 4 revisions')
assert log.contains("server: rooms: Kitchen has Oven, Hall has Lamp, it's unknown has Bell")
assert log.contains('Split room from name')
assert log.contains('Took back 4 revisions')
assert log.contains('cannot be written as SQL: the class acme.revisions.SplitName reads from the database (line ')
assert !log.contains('jOOQ tip')
assert !log.contains('\tat ')

def sql = new File(basedir, 'target/up.sql').text
assert sql.contains('alter table "public"."device" add "room" text')
assert sql.contains("set \"room\" = 'it''s unknown'")
