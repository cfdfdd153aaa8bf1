#!/bin/sh
# Fuzzes readers with libFuzzer: PROGRAM, SECONDS for all of them together, and READERS (default: all) are the arguments.
# What it learns is kept in .build/corpus for the next run; a text on which something does not hold, in .build/found.
set -eu
program=$1
seconds=$2
shift 2
build=$(dirname "$0")/.build
# A crash is for libFuzzer to tell, which keeps the text.
export SWIFT_BACKTRACE=enable=no
rm -rf "$build/seeds"
FUZZ_SEEDS=$build/seeds "$program"
[ $# -gt 0 ] || set -- $(cd "$build/seeds" && ls -d */ | tr -d /)
share=$((seconds / $#))
[ $share -gt 0 ] || share=1
mkdir -p "$build/found"
status=0
for reader; do
  mkdir -p "$build/corpus/$reader"
  log=$build/$reader.log
  if FUZZ_READER=$reader "$program" -max_total_time=$share -timeout=2 -rss_limit_mb=1024 -max_len=6000 \
    -detect_leaks=0 -dict="$build/seeds/$reader.words" -artifact_prefix="$build/found/$reader-" \
    -print_final_stats=1 "$build/corpus/$reader" "$build/seeds/$reader" >"$log" 2>&1
  then result=held; else result='DID NOT HOLD' status=1; fi
  texts=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  edges=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -1)
  echo "$reader: $result, ${texts:-?} texts in $share s, ${edges:-?} edges reached"
  [ "$result" = held ] || grep -a -E 'Fatal error|ERROR: libFuzzer|Test unit written' "$log" | cut -c1-1000 || true
done
exit $status
