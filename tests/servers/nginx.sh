#!/usr/bin/env bash
# nginx in front of one folder, with ETag and If-None-Match. nginx.sh FOLDER
# Prints {"url","pid"}.
. "$(dirname "$0")/common.sh"

root=$(realpath "${1:?nginx.sh FOLDER}")
PATH="$PATH:/usr/sbin"
apt_install nginx nginx-light

top=$(mktemp -d)
pid=""
cleanup() {
  [ -n "$pid" ] && stop_pid "$pid" QUIT
  rm -rf "$top"
}
trap cleanup EXIT
trap 'exit 0' INT TERM

user_line=""
[ "$(id -u)" = 0 ] && user_line="user root;"
for try in 1 2 3 4 5; do
  port=$(free_port)
  cat >"$top/nginx.conf" <<CONF
$user_line
worker_processes 1;
pid $top/pid;
error_log $top/error.log;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path $top/body; proxy_temp_path $top/proxy; fastcgi_temp_path $top/fastcgi;
  uwsgi_temp_path $top/uwsgi; scgi_temp_path $top/scgi;
  types { application/rss+xml rss; application/atom+xml atom; application/feed+json json; text/html html; }
  default_type application/octet-stream;
  etag on;
  gzip on; gzip_min_length 1; gzip_types application/rss+xml application/atom+xml application/feed+json;
  server { listen 127.0.0.1:$port; root $root; }
}
CONF
  if nginx -p "$top" -c "$top/nginx.conf" -e "$top/error.log" >&2; then
    break
  fi
  [ "$try" = 5 ] && { tail -n 3 "$top/error.log" >&2; cannot "nginx did not start"; }
done
for _ in $(seq 50); do
  [ -s "$top/pid" ] && break
  sleep 0.1
done
pid=$(cat "$top/pid")

echo "{\"url\":\"http://127.0.0.1:$port/\",\"pid\":$pid}"
until_stdin_closes
