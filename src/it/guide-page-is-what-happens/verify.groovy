// Types every command of docs/guide.md anew, and compares what is said with what the page says.
def root = new File(basedir, '../../../..').canonicalFile
def made = new File(basedir, 'guide.md')
def script = new ProcessBuilder('bash', "$root/docs/guide.sh",
        "-Dmaven.repo.local=$localRepositoryPath", '-Dmaven.legacyLocalRepo=true',
        "-Dmigrate.cacheDirectory=$root/migrate-maven-plugin/target/postgresql-cache")
script.environment().put('PATH', System.getProperty('maven.home') + '/bin:' + System.getenv('PATH'))
script.environment().put('MAVEN_OPTS', '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC')
script.redirectOutput(made).redirectError(new File(basedir, 'guide.log'))
assert script.start().waitFor() == 0 : new File(basedir, 'guide.log').text

// Unpacking is said once a machine: by whichever situation comes first.
def said = made.readLines('UTF-8').findAll {
    !it.contains('Disabling enhanced local repository') && !it.contains('Unpacking PostgreSQL')
}
def shown = new File(root, 'docs/guide.md').readLines('UTF-8')
def line = (0..<Math.max(said.size(), shown.size())).find { said[it] != shown[it] }
assert line == null : "docs/guide.md differs in line ${line + 1}. The page: '${shown[line]}'. The command: '${said[line]}'. " +
        'If that is meant, write the page anew: see CONTRIBUTING.md.'
