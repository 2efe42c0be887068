#!/usr/bin/env bash
# What refusing costs: documents that are made to hurt, one kind after the other, while somebody else goes on asking.
#
#   src/bench/attack.sh [SECONDS]     each attack's length, 10 unless told; a warm-up of as long goes before
#
# Needs a running server, best with a small heap, and wrk:
#   java -Xmx256m -Dquarkus.profile=local -jar target/quarkus-app/quarkus-run.jar
# An attack has one connection, so its latency is what a refusal takes from the first byte sent to the last one answered;
# the other caller has two.
set -euo pipefail

seconds=${1:-10}
server=${SERVER:-http://localhost:8080}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

times() { awk -v n="$1" -v part="$2" 'BEGIN { for (i = 0; i < n; i++) { gsub(/#/, i, part); printf "%s", part } }'; }
numbered() { awk -v n="$1" -v head="$2" -v tail="$3" 'BEGIN { for (i = 0; i < n; i++) printf "%s%d%s", head, i, tail }'; }

declare -A attacks=(
    [aliases, 5,000]="{ $(numbered 5000 a ':__typename ')}"
    [brackets, 100,000]="{ node(id: $(times 100000 '[')"
    [braces, 100,000]="$(times 100000 '{a')"
    [fragments in a circle]="{ ...A } fragment A on Query { ...B } fragment B on Query { __typename ...A }"
    [directives, 10,000]="{ __typename $(times 10000 '@include(if: true) ')}"
    [fan-out 40 deep]="{ orders(first: 100) { nodes { $(times 40 'partner { orders(first: 100) { nodes { ') number $(times 40 '} } } ')} } }"
    [fan-out 4 deep]="{ orders(first: 100) { nodes { $(times 4 'partner { orders(first: 100) { nodes { ') number $(times 4 '} } } ')} } }"
    [commas, 900 KB]="{ __typename $(times 900000 ',')}"
    [commas, 10 MB]="{ __typename $(times 10000000 ',')}"
)

script() {
    printf 'wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\n'
    printf 'wrk.headers["Accept"] = "application/graphql-response+json"\n'
    printf 'wrk.body = [[{"query":"%s"}]]\n' "$1"
}

heap() { curl -sf "$server/q/metrics" | awk '/^jvm_memory_used_bytes\{area="heap"/ { used += $2 } END { printf "%.0f", used / 1048576 }'; }
value() { sed -n "s/^ *$1 *\([0-9.]*[a-z]*\).*/\1/p" "$2" | head -1; }

script '{ __typename }' >"$work/other.lua"
wrk -t1 -c2 -d"${seconds}s" -s "$work/other.lua" "$server/graphql" >/dev/null

echo "machine: $(nproc) cores, $(uname -sr), $(date +%F); $seconds s each"
printf '%-24s %10s %8s %10s %10s %10s | %14s %10s\n' attack size status refused/s p50 p99 "other's p99" 'heap, MB'
for attack in 'fragments in a circle' 'fan-out 4 deep' 'fan-out 40 deep' 'aliases, 5,000' 'directives, 10,000' \
    'brackets, 100,000' 'braces, 100,000' 'commas, 900 KB' 'commas, 10 MB'; do
    script "${attacks[$attack]}" >"$work/attack.lua"
    sed -n 's/^wrk.body = \[\[\(.*\)\]\]$/\1/p' "$work/attack.lua" >"$work/body"
    status=$(curl -s -o "$work/answer" -w '%{http_code}' "$server/graphql" -H 'Content-Type: application/json' \
        -H 'Accept: application/graphql-response+json' --data-binary "@$work/body")
    if [[ $status != 4?? ]]; then
        echo "$attack is answered with $status: $(head -c 300 "$work/answer")" >&2
        exit 1
    fi
    wrk -t1 -c1 -d"${seconds}s" -s "$work/attack.lua" "$server/graphql" >/dev/null
    wrk -t1 -c2 -d"${seconds}s" --latency -s "$work/other.lua" "$server/graphql" >"$work/other" &
    wrk -t1 -c1 -d"${seconds}s" --latency -s "$work/attack.lua" "$server/graphql" >"$work/attack"
    wait
    printf '%-24s %10s %8s %10s %10s %10s | %14s %10s\n' "$attack" "$(stat -c %s "$work/body")" "$status" \
        "$(value 'Requests\/sec:' "$work/attack")" "$(value '50%' "$work/attack")" "$(value '99%' "$work/attack")" \
        "$(value '99%' "$work/other")" "$(heap)"
done
