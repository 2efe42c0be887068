#!/usr/bin/env bash
# The database's time for partner searches, among 100 000 realistic partners in a transaction that is rolled back.
#
#   src/bench/search.sh             the time of each search
#   EXPLAIN=1 src/bench/search.sh   and PostgreSQL's plans
#
# Needs the database of a local server (the README's first command) and psql, as a superuser, who may assume any role.
set -euo pipefail
cd "$(dirname "$0")"

database=${DATABASE:-postgresql://postgres@localhost:15432/tributary}
secrets=${SECRETS:-../../.tributary/secrets.properties}
export PGPASSWORD=${PGPASSWORD:-$(sed -n 's/^postgres=//p' "$secrets")}

show='^==|^-- |Execution Time|^ *partners|^ *[0-9]+$'
[[ -n ${EXPLAIN:-} ]] && show=.
psql -q -X -v explain="${EXPLAIN:-0}" -f search.sql "$database" | grep -E "$show"
