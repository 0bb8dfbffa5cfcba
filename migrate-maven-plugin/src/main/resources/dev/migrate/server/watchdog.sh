# Runs a PostgreSQL server for as long as a process holds the FIFO "door" open for writing.
#
# A user of the server opens the door and writes its name into it; the file users/<name> is the answer, and the promise
# that the server stays until that user has closed the door or is dead, however it died. The door is gone when the
# server is: removing it is the last thing done here.
#
# Started in the server's folder by pg_ctl, so that it is a session of its own and no signal to the build's process
# group reaches it. MIGRATE_POSTGRES is the server's program, PGDATA the cluster.

# Opening for reading alone would wait for a writer, and there is none if the build was killed just now.
exec 3<>door 4<door 3>&-

"$MIGRATE_POSTGRES" 4<&- &
server=$!

(
  while read -r user; do
    : >"users/$user"
  done <&4

  # Fast; then immediate, should a session not let go.
  kill -INT "$server"
  for _ in 1 2 3 4 5; do
    sleep 1
    kill -0 "$server" 2>/dev/null || exit 0
  done
  kill -QUIT "$server"
) &
guard=$!
exec 4<&-

wait "$server"
kill "$guard" 2>/dev/null
rm -f door
