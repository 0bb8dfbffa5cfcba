// What was said by the commands of docs/guide.md is what the page says.
def root = new File(basedir, '../../../..').canonicalFile

// Unpacking is said once a machine: by whichever situation comes first.
def said = new File(basedir, 'guide.md').readLines('UTF-8').findAll {
    !it.contains('Disabling enhanced local repository') && !it.contains('Unpacking PostgreSQL')
}
def shown = new File(root, 'docs/guide.md').readLines('UTF-8')
def line = (0..<Math.max(said.size(), shown.size())).find { said[it] != shown[it] }
assert line == null : "docs/guide.md differs in line ${line + 1}. The page: '${shown[line]}'. The command: '${said[line]}'. " +
        'If that is meant, write the page anew: see CONTRIBUTING.md.'
