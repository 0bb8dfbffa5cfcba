import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log =~ /dev: \+ aaaa00000001/
assert log.contains('staging: Cannot connect to jdbc:postgresql://127.0.0.1:1/app')
assert log =~ /staging +FAILED/
assert log =~ /dev +done +[0-9.]+ s +Applied 1 revision on/
assert log.contains('1 of 2 are not done: staging. The reasons are above.')

// failFast
assert log =~ /dev +not run +0.000 s +not begun, since another one failed/
assert log.contains('2 of 2 are not done: staging, dev.')

// one
assert log =~ /aaaa00000001 +Create device/
assert log.contains('Nothing is pending.')

assert log.contains("migrate.database names 'stagin', and there is no such database in the POM.")
assert log.contains('Known are dev, second, staging; all of them are meant by all.')
assert log.contains("Which of the POM's databases is meant was not said.")
assert log.contains('Type for example -Dmigrate.database=dev, several separated by commas, or -Dmigrate.database=all.')

def check = new JsonSlurper().parse(new File(basedir, 'check.json'))
assert check.outcomes*.database == ['project', 'dev', 'second']
assert check.outcomes*.status == ['DONE', 'DONE', 'FAILED']
assert check.outcomes[2].result.verdicts*.id == ['files', 'pending']

assert !log.contains('at dev.migrate')
assert !log.contains('hush-hush')
