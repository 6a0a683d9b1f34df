#!/usr/bin/env bash
# A PostgreSQL 15 of our own. postgres.sh [--fsync]   (crash tests want --fsync; all others are twice as fast without)
# Prints {"host","port","user","pid","data"}.
. "$(dirname "$0")/common.sh"

fsync=off
[ "${1:-}" = "--fsync" ] && fsync=on

bin=/usr/lib/postgresql/15/bin
if [ ! -x "$bin/postgres" ] && [ "$(id -u)" = 0 ] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
  # Debian's package would start a cluster of its own on 5432.
  install -d /etc/postgresql-common
  echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
fi
apt_install "$bin/postgres" postgresql-15

# PostgreSQL refuses to run as root, so root lends its work to the user the package made.
as_postgres() { "$@"; }
top=$(mktemp -d)
if [ "$(id -u)" = 0 ]; then
  as_postgres() { runuser -u postgres -- "$@"; }
  chown postgres:postgres "$top"
fi
cd "$top"
data="$top/data"
pid=""
cleanup() {
  # INT is PostgreSQL's fast shutdown: sessions are ended, everything is written.
  [ -n "$pid" ] && stop_pid "$pid" INT
  rm -rf "$top"
}
trap cleanup EXIT
trap 'exit 0' INT TERM

as_postgres "$bin/initdb" -D "$data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >&2
for try in 1 2 3 4 5; do
  port=$(free_port)
  if as_postgres "$bin/pg_ctl" -D "$data" -w -l "$top/log" \
    -o "-p $port -k $top -c listen_addresses=127.0.0.1 -c fsync=$fsync -c max_connections=200" start </dev/null >&2; then
    pid=$(head -n 1 "$data/postmaster.pid")
    break
  fi
  [ "$try" = 5 ] && { tail -n 5 "$top/log" >&2; cannot "PostgreSQL did not start"; }
done

echo "{\"host\":\"127.0.0.1\",\"port\":$port,\"user\":\"postgres\",\"pid\":$pid,\"data\":\"$data\"}"
until_stdin_closes
