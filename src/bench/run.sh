#!/usr/bin/env bash
# The speed of the hot queries, beside the same answer as one SQL statement under pgbench in the same run.
#
#   src/bench/run.sh [SECONDS]      each measurement's length, by default 30; a warm-up of 30 s precedes it
#
# Needs a running server (the README's first command), wrk and pgbench. USER_NAME (director) signs in with its name as
# the password; CONNECTIONS (16) are open at the same time.
set -euo pipefail
cd "$(dirname "$0")"

seconds=${1:-30}
connections=${CONNECTIONS:-16}
user=${USER_NAME:-director}
server=${SERVER:-http://localhost:8080}
issuer=${ISSUER:-http://localhost:8180/realms/tributary}
database=${DATABASE:-postgresql://tributary_owner@localhost:15432/tributary}
secrets=${SECRETS:-../../.tributary/secrets.properties}
export PGPASSWORD=${PGPASSWORD:-$(sed -n 's/^tributary_owner=//p' "$secrets")}

token() {
    curl -sf "$issuer/protocol/openid-connect/token" \
        -d grant_type=password -d client_id=local-cli -d username="$user" -d password="$user" |
        sed 's/.*"access_token":"\([^"]*\)".*/\1/'
}

# wrk takes the request from a script. The answer is checked once before: a fast error is no result.
request() {
    local query
    query=$(sed "s/PERIOD/$(date +%Y-%m)/" "$1.graphql" | sed 's/"/\\"/g' | tr '\n' ' ')
    printf 'wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\n'
    printf 'wrk.headers["Authorization"] = "Bearer %s"\n' "$(token)"
    printf 'wrk.body = [[{"query":"%s"}]]\n' "$query"
}

graphql() {
    request "$1" >"$work/$1.lua"
    local body
    body=$(sed -n 's/^wrk.body = \[\[\(.*\)\]\]$/\1/p' "$work/$1.lua")
    if ! curl -sf "$server/graphql" -H 'Content-Type: application/json' -H "Authorization: Bearer $(token)" \
        -d "$body" | grep -q '^{"data":{"[a-zA-Z]*":{'; then
        echo "the server does not answer $1 as it should" >&2
        exit 1
    fi
    wrk -t2 -c"$connections" -d"$2s" --latency -s "$work/$1.lua" "$server/graphql"
}

floor() {
    pgbench -n -M prepared -c "$connections" -j 2 -T "$seconds" -f "$1.sql" "$database" 2>"$work/pgbench.log" || { cat "$work/pgbench.log" >&2; return 1; }
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "machine: $(nproc) cores, $(uname -sr), $(date +%F); $user, $connections connections, $seconds s each"
for query in partner performance; do
    graphql "$query" 30 >"$work/warm-up"
done
printf '%-12s %12s %10s %10s %14s %8s %s\n' query requests/s p50 p99 'floor, stmt/s' ratio 'not 200'
for query in partner performance; do
    graphql "$query" "$seconds" >"$work/graphql"
    floor "$query" >"$work/floor"
    rate=$(sed -n 's/^Requests\/sec: *//p' "$work/graphql")
    median=$(sed -n 's/^ *50% *//p' "$work/graphql")
    slowest=$(sed -n 's/^ *99% *//p' "$work/graphql")
    failed=$(sed -n 's/^ *Non-2xx or 3xx responses: *//p' "$work/graphql")
    statements=$(sed -n 's/^tps = \([0-9.]*\).*/\1/p' "$work/floor")
    printf '%-12s %12.0f %10s %10s %14.0f %8.2f %s\n' "$query" "$rate" "$median" "$slowest" "$statements" \
        "$(awk "BEGIN { print $rate / $statements }")" "${failed:-0}"
done
