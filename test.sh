#!/usr/bin/env bash
# Installs what a fresh Debian machine with the .NET SDK and Node.js lacks, builds with warnings as errors, runs every test
# and ends with one line: N passed, N failed, N skipped.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
results=${TEST_RESULTS:-$(mktemp -d)}
configuration=${CONFIGURATION:-Debug}

fail() { echo "$1"; echo "0 passed, 1 failed, 0 skipped"; exit 1; }

# What the browser and PostgreSQL tests need. Without the rights to install, those tests say what is missing and are skipped.
missing=()
command -v chromium >/dev/null || missing+=(chromium)
fc-list 2>/dev/null | grep -qi 'Noto Sans CJK' || missing+=(fonts-noto-cjk fontconfig)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing: ${missing[*]}"
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } >"$results/apt.log" 2>&1 \
    || echo "apt-get failed, see $results/apt.log; the tests that need ${missing[*]} are skipped"
fi

for tool in dotnet node npm; do
  command -v "$tool" >/dev/null || fail "$tool is missing: install the .NET 10 SDK and Node.js 20 (with npm) first."
done

dotnet build PanjinPropertyCms.sln -c "$configuration" -v quiet -clp:NoSummary || fail "The build failed."

# A PostgreSQL of our own on a free port, in a temporary folder, owned by an account that may run it.
initdb=$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1)
if [ -n "$initdb" ] && [ -z "${PANJIN_TEST_PG:-}" ]; then
  bin=$(dirname "$initdb"); pgdata=$(mktemp -d); pgport=$((20000 + RANDOM % 20000))
  as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
  [ "$(id -u)" = 0 ] && chown postgres "$pgdata"
  if as "$initdb" -D "$pgdata/db" -A trust -U postgres --encoding=UTF8 --locale=C.UTF-8 >"$results/initdb.log" 2>&1 &&
     as "$bin/pg_ctl" -D "$pgdata/db" -w -l "$pgdata/log" -o "-p $pgport -k $pgdata -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200" start >/dev/null; then
    export PANJIN_TEST_PG="Host=127.0.0.1;Port=$pgport;Username=postgres;Database=postgres"
    trap 'as "$bin/pg_ctl" -D "$pgdata/db" -m immediate stop >/dev/null 2>&1; rm -rf "$pgdata"' EXIT
  else
    echo "PostgreSQL did not start, see $results/initdb.log; its tests are skipped"
  fi
fi

passed=0 failed=0 skipped=0
for project in Unit Integration Browser; do
  echo "== $project"
  log=$results/$project.log
  dotnet run --project "tests/$project" -c "$configuration" --no-build -- --no-progress --no-ansi >"$log" 2>&1
  status=$?
  p=$(sed -nE 's/^ *succeeded: *([0-9]+).*/\1/p' "$log" | tail -n 1)
  f=$(sed -nE 's/^ *failed: *([0-9]+).*/\1/p' "$log" | tail -n 1)
  s=$(sed -nE 's/^ *skipped: *([0-9]+).*/\1/p' "$log" | tail -n 1)
  if [ -z "$p" ]; then tail -n 40 "$log"; f=$((${f:-0} + 1)); p=0; fi
  if [ "$status" -ne 0 ] && [ "${f:-0}" -eq 0 ]; then f=1; fi
  if [ "${f:-0}" -gt 0 ]; then grep -nE -A 25 '^ *failed ' "$log" | head -n 200 || true; fi
  echo "$project: ${p:-0} passed, ${f:-0} failed, ${s:-0} skipped"
  passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0})) skipped=$((skipped + ${s:-0}))
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
