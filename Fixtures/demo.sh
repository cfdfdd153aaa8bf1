#!/bin/sh
# Shows the registry on the illustrative acts: DCR PROGRAM and REGISTRY FILE are the arguments.
set -eu
dcr=$1
export DCR_REGISTRY=$2
unset DCR_ACT 2>/dev/null || true
color=auto
[ -t 1 ] && color=always

say() { printf '\n$ dcr %s\n' "$*"; }
run() { say "$@"; "$dcr" "$@"; }

run import Fixtures/digital-code/*/ --act digital-code --by demo 2>&1 | cut -c1-150
run topic load Fixtures/topics.yaml 2>/dev/null
export DCR_ACT=digital-code
run toc --color $color
run topics --color $color
run topics platforms --at 2026-08-01 --color $color
run show "пункт 1 статьи 20" --at 2026-08-01 --color $color
run history "5(1)" --at 2026-08-01 --color $color
run blame "5(1)" --at 2026-08-01 --color $color
run stats --by chapter --color $color
say diff --from 2025-12-31 --to 2026-01-01
"$dcr" diff --from 2025-12-31 --to 2026-01-01 --color $color || [ $? -eq 1 ]
say diff --from 2025-12-31 --to 2026-01-01 --language kk --stat
"$dcr" diff --from 2025-12-31 --to 2026-01-01 --language kk --stat --color $color || [ $? -eq 1 ]
run table --from 2025-12-31 --to 2026-01-01 --justifications Fixtures/justifications.yaml --output .build/table.docx
run amend check Fixtures/bills/platforms.ru.txt Fixtures/bills/platforms.kk.txt --at 2027-06-01 --color $color
run amend apply Fixtures/bills/platforms.ru.txt Fixtures/bills/platforms.kk.txt --in-force 2027-06-01 --draft platforms --by demo 2>&1
say diff --from 2027-06-01 --to draft:platforms --language ru,kk
"$dcr" diff --from 2027-06-01 --to draft:platforms --language ru,kk --color $color || [ $? -eq 1 ]
run verify --color $color
printf '\nThe comparison table is .build/table.docx.\n'
printf 'The registry is %s; any SQLite opens it.\n' "$DCR_REGISTRY"
