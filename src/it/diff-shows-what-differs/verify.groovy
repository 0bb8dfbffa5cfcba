def log = new File(basedir, 'build.log').text
assert log.contains('1 difference from history to model.')
assert log.contains('column: 1 changed')
assert log.contains('changed  column public.device.name: type: character varying(100) -> character varying(200)')
assert log.contains('history and history agree.')
def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/diff.json'))
assert json.from == 'other.sql'
assert json.differences.collect { it.act + ' ' + it.name } == ['REMOVED table public.owner', 'ADDED column public.device.name']
// The last build ran with -q: what it wrote, after the end of the one before, is SQL and nothing else.
def quiet = log.substring(log.lastIndexOf('Finished at:'))
assert quiet.contains('-- Not proved')
assert quiet.contains('ALTER TABLE public.device ALTER COLUMN name TYPE varchar(200);')
assert !quiet.contains('migrate-maven-plugin:')
assert !log.contains('at dev.migrate')
