def log = new File(basedir, 'build.log').text
assert log.contains("'histroy' is no state: no such file is there, and it is none of the names.")
assert log.contains('Say history, history@TARGET, model, database, a folder or file of SQL, or a JDBC URL.')
assert log.contains("'nowhere'")
assert log.contains('Cannot connect to jdbc:postgresql://127.0.0.1:1/app: ')
assert log.contains('(f) to = jdbc:postgresql://127.0.0.1:1/app')
// The command itself is in the log, too: what was typed is all that there is.
assert log.count('hush-hush') == log.count('password=hush-hush')
assert !log.contains('at dev.migrate.command')
