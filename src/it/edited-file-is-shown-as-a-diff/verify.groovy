def log = new File(basedir, 'build.log').text
assert log.count('--- as applied at 20') == 2
assert log.count('+++ src/edited/migrations/20260106_0900_add_device_location.sql') == 2
assert log.count('@@ -1,1 +8,1 @@ upgrade') == 2
assert log.count('-ALTER TABLE public.device ADD COLUMN location varchar(255);') == 2
assert log.count('+ALTER TABLE public.device ADD COLUMN location varchar(100);') == 2
assert log.contains('Edited after it was applied:')
assert log.contains('If the change is meant: mvn migrate:accept -Dmigrate.revision=bbbb00000002')
assert !log.contains('at dev.migrate')
