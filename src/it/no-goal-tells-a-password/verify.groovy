def secret = 'river-' + 'stone-42'
def log = new File(basedir, 'build.log').text
def goals = ['create', 'upgrade', 'current', 'check', 'heads', 'branches', 'history', 'show', 'sql', 'downgrade', 'stamp', 'merge']
goals.each { assert log.contains(":${it} (") : it }
assert log.contains('server: The tables tell nothing.')
assert log =~ /deploy/
assert log =~ /one +done/
assert log =~ /nowhere +FAILED/
assert !log.contains(secret)

// The role's own script has it, and so has the data of the server that stored that.
basedir.eachFileRecurse {
    def own = it.path.contains('src/role') || it.path.contains('target/migrate/1')
    assert !it.isFile() || own || !it.getText('ISO-8859-1').contains(secret) : it
}
