#!/usr/bin/env bash
# The cost of refusals: harmful documents, one kind after the other, while another caller sends requests.
#
#   src/bench/attack.sh [SECONDS]     each attack's length, by default 10; a warm-up of the same length precedes it
#
# Needs a running server, best with a small heap, and wrk:
#   java -Xmx256m -Dquarkus.profile=local -jar target/quarkus-app/quarkus-run.jar
# An attack has one connection, so its latency is the time of a refusal from the first byte sent to the last one answered;
# the other caller has two.
set -euo pipefail

seconds=${1:-10}
server=${SERVER:-http://localhost:8080}
management=${MANAGEMENT:-http://localhost:9000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

times() { yes "$2" | head -n "$1" | tr -d '\n'; }

body() {
    case $1 in
    'fragments in a circle') echo -n '{ ...A } fragment A on Query { ...B } fragment B on Query { __typename ...A }' ;;
    'fan-out '*)
        local deep=${1//[!0-9]/}
        echo -n '{ orders(first: 100) { nodes { '
        times "$deep" 'partner { orders(first: 100) { nodes { '
        echo -n number
        times "$deep" ' } } }'
        echo -n ' } } }'
        ;;
    aliases) echo -n '{ ' && seq -f 'a%.0f:__typename ' 5000 | tr -d '\n' && echo -n '}' ;;
    directives) echo -n '{ __typename ' && times 10000 '@include(if: true) ' && echo -n '}' ;;
    brackets) echo -n '{ node(id: ' && times 100000 '[' ;;
    braces) times 100000 '{a' ;;
    'commas, 200 KB') echo -n '{ __typename ' && times 200000 ',' && echo -n '}' ;;
    'commas, 10 MB') echo -n '{ __typename ' && times 10000000 ',' && echo -n '}' ;;
    esac
}

script() {
    printf 'wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\n'
    printf 'wrk.headers["Accept"] = "application/graphql-response+json"\nwrk.body = io.open("%s"):read("*a")\n' "$1"
}

heap() { curl -sf "$management/q/metrics" | awk '/^jvm_memory_used_bytes.area="heap"/ { used += $NF } END { printf "%.0f", used / 1048576 }'; }
value() { sed -n "s/^ *$1 *\([0-9.]*[a-z]*\).*/\1/p" "$2" | head -1; }

echo -n '{"query":"{ __typename }"}' >"$work/other"
script "$work/other" >"$work/other.lua"
wrk -t1 -c2 -d"${seconds}s" -s "$work/other.lua" "$server/graphql" >/dev/null

echo "machine: $(nproc) cores, $(uname -sr), $(date +%F); $seconds s each"
printf '%-24s %10s %8s %10s %10s %10s | %14s %10s\n' attack size status refused/s p50 p99 "other's p99" 'heap, MB'
for attack in 'fragments in a circle' 'fan-out 4 deep' 'fan-out 40 deep' aliases directives brackets braces \
    'commas, 200 KB' 'commas, 10 MB'; do
    { echo -n '{"query":"' && body "$attack" && echo -n '"}'; } >"$work/body"
    script "$work/body" >"$work/attack.lua"
    status=$(curl -s -o "$work/answer" -w '%{http_code}' "$server/graphql" -H 'Content-Type: application/json' \
        -H 'Accept: application/graphql-response+json' --data-binary "@$work/body")
    if [[ $status != 4?? ]]; then
        echo "$attack is answered with $status: $(head -c 300 "$work/answer")" >&2
        exit 1
    fi
    wrk -t1 -c1 -d"${seconds}s" -s "$work/attack.lua" "$server/graphql" >/dev/null
    wrk -t1 -c2 -d"${seconds}s" --latency -s "$work/other.lua" "$server/graphql" >"$work/other.out" &
    wrk -t1 -c1 -d"${seconds}s" --latency -s "$work/attack.lua" "$server/graphql" >"$work/attack.out"
    wait
    printf '%-24s %10s %8s %10s %10s %10s | %14s %10s\n' "$attack" "$(stat -c %s "$work/body")" "$status" \
        "$(value 'Requests\/sec:' "$work/attack.out")" "$(value '50%' "$work/attack.out")" "$(value '99%' "$work/attack.out")" \
        "$(value '99%' "$work/other.out")" "$(heap)"
done
