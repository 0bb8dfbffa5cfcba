#!/usr/bin/env bash
# Types every command of the guide in a new project and writes what came of it: docs/guide.sh > docs/guide.md
#
# The plugin must be in the local repository that Maven uses; options for each Maven run, such as
# -Dmaven.repo.local=…, may be given as arguments. Nothing is left behind.
set -euo pipefail

home=$(cd "$(dirname "$0")/.." && pwd)
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$home/pom.xml" | head -1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/devices/src/main/schema" "$work/devices/.mvn"
cd "$work/devices"

# What would differ from run to run is made to stay: ids are given, one after the other.
ids=(1975ea83b712 3f2a9c81d4e0 8c01d2b7e635 a94e5d3f6b20 c7d1f08e2a49 d05b7e93c816 e6a3c2497f1b none)
settings=("$@" -B -ntp -Dstyle.color=never -Duser.name=anna)
made=0

say() { cat; }

# Makes a file of the project, and shows it.
file() {
  mkdir -p "$(dirname "$1")"
  cat > "$1"
  show "$1"
}

# Shows files of the project.
show() {
  local name
  for name in "$@"; do
    printf '`%s`\n\n```%s\n' "$name" "${name##*.}"
    cat "$name"
    printf '```\n\n'
  done
}

# Types a command of Maven, and shows it with its output. It must end as it is said to: "type mvn …" or "fails mvn …".
type() { run 0 "$@"; }
fails() { run 1 "$@"; }

run() {
  local expected=$1 result=0
  shift
  printf '```console\n$ %s\n' "$(typed "$@")"
  printf '%s\n' "${settings[@]}" "-Dmigrate.revisionId=${ids[$made]}" > .mvn/maven.config
  "$@" > ../output 2>&1 || result=1
  essence < ../output
  printf '```\n\n'
  if [ $result != "$expected" ]; then
    cat ../output >&2
    exit 1
  fi
  case " $* " in *" migrate:create "* | *" migrate:merge "*) made=$((made + 1)) ;; esac
}

# The words as a person types them, with quotes where the shell needs them.
typed() {
  local word line=
  for word in "$@"; do
    case $word in
      -D*[\ \;\(\*]*) word="${word%%=*}=\"${word#*=}\"" ;;
    esac
    line+="${line:+ }$word"
  done
  printf '%s\n' "$line"
}

# Without what Maven says around each goal; what is of this machine or moment is written over.
essence() {
  sed -E -e 's/\x1b\[[0-9;]*m//g' -e 's/ -> \[Help 1\]$/ /' -e "s:$work:/home/anna:g" \
    -e '/^\[ERROR\] (To see the full|Re-run Maven|For more information|\[Help)/d' -e '/^\[ERROR\] *$/d' \
    -e '/^\[INFO\] (Scanning|Building|Total time|Finished at|BUILD SUCCESS|Executing commands|[0-9]+ of [0-9]+ SQL)/d' \
    -e '/^\[INFO\]   from pom.xml$/d' -e '/^\[INFO\] -+$/d' -e '/^\[INFO\] -+(<.*>|\[.*\])-+$/d' \
    -e 's/Failed to execute goal dev.migrate:migrate-maven-plugin:[^:]*:([a-z]+) \(default-cli\) on project devices: /migrate:\1: /' \
    | awk '/^\[INFO\] *$/ { blanks++; next } /^\[INFO\] --- .* ---$/ { blanks = 0; next }
           { for (; blanks > 0; blanks--) print "[INFO]"; print }' | moment
}

moment() {
  sed -E -e 's/127\.0\.0\.1:[0-9]{4,5}/127.0.0.1:40001/g' -e 's/[0-9]+\.[0-9]{3} s/0.005 s/g' \
    -e 's/20[0-9]{6}_[0-9]{4}_/20251028_1200_/g' -e 's/20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(\.[0-9]+)?Z/2025-10-28T12:00:00Z/g' \
    -e 's/[[:blank:]]+$//'
}

written() { ls src/main/migrations/*_"$1".sql; }

# Writes text over a file of the project: the author's hand.
edit() { cat > "$1"; }

page() {
say <<'E'
# The guide's commands

Every command that a user of the plugin types, in the order in which a project needs them, each with what it says. This page
is made by `docs/guide.sh`, which types them in a new project; a test does so again and compares. Left out are the lines that
Maven itself writes around a goal and after a failure. Ids, dates, times, ports and the name of the user are written over, so
that the page stays the same. Everything was typed with `-B`, as in CI: without it `downgrade` and `stamp` ask before they do
anything.

- [The project](#the-project)
- [A revision from the model](#a-revision-from-the-model)
- [A revision filled by hand](#a-revision-filled-by-hand)
- [Up](#up)
- [Data in a revision](#data-in-a-revision)
- [A NOT NULL column for a table with rows](#a-not-null-column-for-a-table-with-rows)
- [Down](#down)
- [Look](#look)
- [SQL instead of running it](#sql-instead-of-running-it)
- [Two developers at once](#two-developers-at-once)
- [Before a deployment](#before-a-deployment)
- [Mark without running](#mark-without-running)

## The project

The plugin needs only to be named. The second plugin is there to show rows on this page.

E

file pom.xml <<E
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>

  <groupId>com.example</groupId>
  <artifactId>devices</artifactId>
  <version>1</version>

  <build>
    <plugins>
      <plugin>
        <groupId>dev.migrate</groupId>
        <artifactId>migrate-maven-plugin</artifactId>
        <version>$version</version>
      </plugin>
      <plugin>
        <groupId>org.codehaus.mojo</groupId>
        <artifactId>sql-maven-plugin</artifactId>
        <version>3.0.0</version>
        <configuration>
          <driver>org.postgresql.Driver</driver>
          <url>\${migrate.url}</url>
          <username>\${migrate.user}</username>
          <password>\${migrate.password}</password>
          <printResultSet>true</printResultSet>
        </configuration>
        <dependencies>
          <dependency>
            <groupId>org.postgresql</groupId>
            <artifactId>postgresql</artifactId>
            <version>42.7.14</version>
          </dependency>
        </dependencies>
      </plugin>
    </plugins>
  </build>
</project>
E

say <<'E'
The model says what the schema should be:

E
file src/main/schema/device.sql <<'E'
CREATE TABLE device (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL
);
E

say <<'E'
## A revision from the model

E
type mvn migrate:create -Dmigrate.message="Create device table"
show "$(written create_device_table)"
say <<'E'
Read it before you commit it: it is the unit of review. Both halves were run on a throw-away database before the file was
written. The database of the project was not touched:

E
type mvn migrate:current

say <<'E'
Another one, as the model has one column more now:

E
file src/main/schema/device.sql <<'E'
CREATE TABLE device (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    location varchar(255)
);
E
type mvn migrate:create -Dmigrate.message="Add device location field"
show "$(written add_device_location_field)"

say <<'E'
## A revision filled by hand

E
type mvn migrate:create -Dmigrate.message="Place the devices that have no location" -Dmigrate.autogenerate=false
show "$(written place_the_devices_that_have_no_location)"
say <<'E'
Its author writes both halves:

E
edit "$(written place_the_devices_that_have_no_location)" <<E
$(sed '/^-- migrate:upgrade/,$d' "$(written place_the_devices_that_have_no_location)")

-- migrate:upgrade
UPDATE device SET location = 'unknown' WHERE location IS NULL;

-- migrate:downgrade
UPDATE device SET location = NULL WHERE location = 'unknown';
E
show "$(written place_the_devices_that_have_no_location)"

say <<'E'
## Up

One revision; up to an id, of which as many characters are enough as make it plain:

E
type mvn migrate:upgrade -Dmigrate.revision=+1
type mvn migrate:upgrade -Dmigrate.revision=3f2a
say <<'E'
Meanwhile the application writes its rows:

E
type mvn migrate:current sql:execute -DsqlCommand="INSERT INTO device (name) VALUES ('gateway'), ('sensor')"

say <<'E'
## Data in a revision

All that is pending, here the one that was filled by hand. Rows are updated,

E
rows='SELECT name, location FROM device ORDER BY id'
type mvn migrate:upgrade sql:execute -DsqlCommand="$rows"
say <<'E'
and back:

E
type mvn migrate:downgrade sql:execute -DsqlCommand="$rows"
type mvn migrate:upgrade
say <<'E'
When nothing is pending, nothing happens:

E
type mvn migrate:upgrade

say <<'E'
## A NOT NULL column for a table with rows

The model asks for an owner of each device:

E
file src/main/schema/device.sql <<'E'
CREATE TABLE device (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    location varchar(255),
    owner text NOT NULL
);
E
type mvn migrate:create -Dmigrate.message="Add device owner"
show "$(written add_device_owner)"
say <<'E'
The column is added without NOT NULL; then comes the place where its author says what the rows of today get; then NOT NULL. Who
forgets that is told so, and nothing of the revision stays:

E
fails mvn migrate:upgrade
type mvn migrate:current
say <<'E'
The author fills the marked place,

E
edit "$(written add_device_owner)" <<E
$(sed -e '/^-- todo:/d' -e 's/^-- UPDATE .*/UPDATE device SET owner = '"'operations'"' WHERE owner IS NULL;/' "$(written add_device_owner)")
E
show "$(written add_device_owner)"
say <<'E'
and it works on rows:

E
type mvn migrate:upgrade sql:execute -DsqlCommand="SELECT name, location, owner FROM device ORDER BY id"

say <<'E'
## Down

Where rows or values would go with it, a downgrade counts them and stops (in a terminal it asks):

E
fails mvn migrate:downgrade
say <<'E'
With a copy of what goes, nothing is lost, and the next upgrade can put it back:

E
type mvn migrate:downgrade -Dmigrate.archive=true
type mvn migrate:upgrade sql:execute -Dmigrate.restore=true -DsqlCommand="SELECT name, location, owner FROM device ORDER BY id"
say <<'E'
To give it up takes a word, too: see [data that a revision takes away](data-loss.md). One revision, down to an id (which stays),
and everything; then up again:

E
type mvn migrate:downgrade -Dmigrate.allowDataLoss=true
type mvn migrate:downgrade -Dmigrate.revision=3f2a
type mvn migrate:downgrade -Dmigrate.revision=base -Dmigrate.allowDataLoss=true
type mvn migrate:upgrade
say <<'E'
To see that the last one works both ways, in one go:

E
type mvn migrate:downgrade migrate:upgrade
say <<'E'
The same for the whole history, on a throw-away database: each revision goes up, down and up again, and the schema must come
back each time. No other database is touched:

E
type mvn migrate:test

say <<'E'
## Look

Where the database stands:

E
type mvn migrate:current
type mvn migrate:current -Dmigrate.verbose=true
say <<'E'
What was done to it, from the log that is only ever added to:

E
type mvn migrate:current -Dmigrate.log=4
say <<'E'
The history, the newest first:

E
type mvn migrate:history
type mvn migrate:history -Dmigrate.verbose=true -Dmigrate.range=-2:current
type mvn migrate:show -Dmigrate.revision=head
type mvn migrate:heads

say <<'E'
## SQL instead of running it

From where to where, with no database needed:

E
type mvn migrate:sql -Dmigrate.revision=1975:8c01 -Dmigrate.output=migration.sql
show migration.sql
say <<'E'
And back:

E
type mvn migrate:sql -Dmigrate.direction=downgrade -Dmigrate.revision=8c01:1975 -Dmigrate.output=rollback.sql
show rollback.sql
say <<'E'
With a URL the range may be left out: `migrate:sql` then starts where that database stands. Without `migrate.output` the SQL goes
to standard output. With `-q` there is nothing else on it with Maven 3.9; Maven 3.8 adds escape sequences of its own, Maven 4
wants `--raw-streams` beside `-q`.

## Two developers at once

Anna and Ben start from the same revision, each on a branch. Anna:

E
cp src/main/schema/device.sql ../model.sql
file src/main/schema/label.sql <<'E'
CREATE TABLE label (
    device_id bigint NOT NULL REFERENCES device (id),
    name text NOT NULL,
    PRIMARY KEY (device_id, name)
);
E
type mvn migrate:create -Dmigrate.message="Create label table"
mv src/main/schema/label.sql "$(written create_label_table)" ..
say <<'E'
Ben:

E
file src/main/schema/device.sql <<'E'
CREATE TABLE device (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    location varchar(255),
    owner text NOT NULL
);

CREATE INDEX device_owner_idx ON device (owner);
E
type mvn migrate:create -Dmigrate.message="Index devices by owner"
mv ../label.sql src/main/schema/
mv ../*_create_label_table.sql src/main/migrations/
say <<'E'
Once both branches are in one place, the history has two heads, and `upgrade` does not guess:

E
type mvn migrate:heads
type mvn migrate:branches
fails mvn migrate:upgrade
say <<'E'
A merge joins them:

E
type mvn migrate:merge -Dmigrate.message="Merge labels and owners"
show "$(written merge_labels_and_owners)"
type mvn migrate:history
say <<'E'
`-Dmigrate.revisions=c7d1,d05b` says which, when there are more than two.

## Before a deployment

`check` fails the build as long as something is pending:

E
fails mvn migrate:check
type mvn migrate:upgrade
type mvn migrate:check
say <<'E'
Against the database that is deployed to, it is the same with `MIGRATE_URL`, `MIGRATE_USER` and `MIGRATE_PASSWORD` in the
environment: see [in CI and at deployment](deployment.md).

## Mark without running

For a database that was brought there by other means. Only the version table changes:

E
type mvn migrate:stamp -Dmigrate.revision=a94e
type mvn migrate:stamp -Dmigrate.revision=head
say <<'E'
## And

Your own script template: [revisions](revisions.md#your-own-template). All goals and parameters: [goals](goals.md).
E
}

page | moment
