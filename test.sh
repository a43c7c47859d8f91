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
  timeout 1800 dotnet run --project "tests/$project" -c "$configuration" --no-build -- -noColor >"$log" 2>&1
  status=$?
  read -r total f s < <(sed -nE 's/.*Total: ([0-9]+), Errors: ([0-9]+), Failed: ([0-9]+), Skipped: ([0-9]+).*/\1 \2+\3 \4/p' "$log" | tail -n 1)
  f=$((${f:-0})) s=${s:-0} total=${total:-0}
  # A run that ended without its summary, or badly without a failed test, has failed all the same.
  if [ "$total" -eq 0 ] || { [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; }; then tail -n 60 "$log"; f=$((f + 1)); total=$((total + 1)); fi
  if [ "$f" -gt 0 ]; then grep -nE -A 20 '\[FAIL\]' "$log" | head -n 300; fi
  p=$((total - f - s))
  echo "$project: $p passed, $f failed, $s skipped"
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
