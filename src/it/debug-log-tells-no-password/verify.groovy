def log = new File(basedir, 'build.log').text
assert log.contains('Cannot connect to jdbc:postgresql://127.0.0.1:1/app')
assert log.contains('(f) password = ***')
assert log.contains('(f) shadowPassword = ***')
// The command itself is in the log, too: what was typed is all that there is.
assert log.count('hush-hush') == log.count('assword=hush-hush')
