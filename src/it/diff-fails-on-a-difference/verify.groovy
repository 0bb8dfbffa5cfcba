def log = new File(basedir, 'build.log').text
assert log.contains('history and database agree.')
assert log.contains('changed  column public.device.name: type: character varying(100) -> character varying(200)')
assert log.contains('Failed to execute goal')
assert log.findAll('1 difference from database to model.').size() >= 2
assert !log.contains('at dev.migrate')
