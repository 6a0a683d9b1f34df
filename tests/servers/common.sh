# What the server scripts share. Sourced, not run.
#
# A server script installs what it needs, starts one server bound to 127.0.0.1, prints ONE line of JSON on standard output
# once the server answers, and stops it (by its pid) when its own standard input closes. So a test that dies, dies alone.
# Everything else it has to say goes to standard error; exit 3 means "cannot be had on this machine", the last line says why.

set -euo pipefail

cache_root="${MUHATAP_CACHE:-${HOME:?HOME is not set}/.cache/muhatap}"

cannot() {
  echo "$*" >&2
  exit 3
}

# apt_install COMMAND_OR_FILE PACKAGE: only root can, and only Debian has it.
apt_install() {
  command -v "$1" >/dev/null 2>&1 && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || cannot "$2 is not installed; run: sudo apt-get install $2"
  echo "installing $2" >&2
  mkdir -p "$cache_root"
  (
    flock 9
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$2" >&2 ||
      { apt-get update >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$2" >&2; }
  ) 9>"$cache_root/apt.lock" || cannot "apt-get install $2 failed"
}

# A port that nobody listens on now. Whoever takes it must still cope with losing the race.
free_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + RANDOM % 12000))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
  cannot "no free port between 20000 and 32000"
}

# Blocks until whoever started us closes our standard input.
until_stdin_closes() {
  while read -r _; do :; done
}

stop_pid() {
  local pid="$1" signal="$2"
  kill "-$signal" "$pid" 2>/dev/null || return 0
  for _ in $(seq 100); do
    kill -0 "$pid" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -KILL "$pid" 2>/dev/null || true
}
