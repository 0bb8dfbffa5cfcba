def log = new File(basedir, 'build.log').text
assert log.contains('FAILED  the model differs from what the history builds')
assert log.contains('changed: column public.device.name: type: character varying(100) -> character varying(200)')
assert log.contains('Run: mvn migrate:create')
assert !log.contains('at dev.migrate')
