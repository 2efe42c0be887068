#!/usr/bin/env bash
# Our GraphQL door beside SmallRye's own in the same server: requests a second for { __typename }, in turns.
#
#   src/bench/doors.sh [SECONDS] [TURNS]     each measurement's length, by default 10; how many of each, by default 5
#
# Every build blocks SmallRye's door, so this builds one that does not, in a directory of its own, and starts it in the
# local profile at port 8089. Needs what the README's first command needs, and wrk.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-10}
turns=${2:-5}
port=8089
work=$(mktemp -d)
server=
stop() {
    [[ -z $server ]] || { kill "$server"; wait "$server" || true; }
    rm -rf "$work"
}
trap stop EXIT

git archive HEAD | tar -x -C "$work"
rm "$work/src/main/java/dev/tributary/platform/graphql/door/SmallRyeDoors.java"
(cd "$work" && mvn --batch-mode --no-transfer-progress -q package -DskipTests -Dquarkus.quinoa=false)
(cd "$work" && exec env QUARKUS_HTTP_PORT=$port QUARKUS_MANAGEMENT_PORT=9489 TRIBUTARY_LOCAL_POSTGRES_PORT=15489 TRIBUTARY_LOCAL_KEYCLOAK_PORT=8189 \
    java -Dquarkus.profile=local -jar target/quarkus-app/quarkus-run.jar) >"$work/log" 2>&1 &
server=$!
until grep -q 'Tributary *ready' "$work/log"; do
    kill -0 "$server" || { cat "$work/log" >&2; exit 1; }
    sleep 1
done

cat >"$work/request.lua" <<'LUA'
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"query":"{ __typename }"}'
LUA
measure() { wrk -t2 -c16 -d"$2s" -s "$work/request.lua" "http://localhost:$port/$1" | sed -n 's/^Requests\/sec: *//p'; }
for door in graphql smallrye-graphql; do
    curl -sf "http://localhost:$port/$door" -H 'Content-Type: application/json' -d '{"query":"{ __typename }"}' |
        grep -q '"__typename":"Query"'
    measure $door 20 >/dev/null
done

echo "machine: $(nproc) cores, $(uname -sr), $(date +%F); 16 connections, $seconds s each"
printf '%12s %12s %8s\n' ours, "SmallRye's," ratio
for ((turn = 0; turn < turns; turn++)); do
    ours=$(measure graphql "$seconds")
    stock=$(measure smallrye-graphql "$seconds")
    printf '%10.0f/s %10.0f/s %8.2f\n' "$ours" "$stock" "$(awk "BEGIN { print $ours / $stock }")"
done
