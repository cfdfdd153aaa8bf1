# Two commands: `make demo` shows the registry, `make test` proves it. Each installs what is missing first.

SWIFT ?= swift
PACKAGES = libsqlite3-dev libminizip-dev zlib1g-dev libmxml-dev libstemmer-dev libyaml-dev sqlite3 git pkg-config binutils
# One file without anything to load or relocate at its start: half of the time of a short command.
BUILD = $(SWIFT) build --configuration release --static-swift-stdlib -Xswiftc -static-executable
DCR = .build/dcr
DEMO = .build/demo.sqlite

.PHONY: demo test test-long build lint bench bench-redline bench-editions bench-amend bench-blame bench-search \
  bench-country fuzz packages clean

demo: build
	@rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@sh Fixtures/demo.sh $(DCR) $(DEMO)

# What shows that a document opens in a word processor; the tests that ask are skipped where it is absent.
test: PACKAGES += libreoffice-writer-nogui fonts-liberation poppler-utils
test: packages lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest

# What takes its chances, taken more often: 200 kills, 500 bits turned over, a minute of writers and readers.
test-long: packages
	$(SWIFT) build --build-tests
	DCR_TEST_LONG=1 $(SWIFT) test --skip-build --disable-xctest --filter 'DurabilityTests|FlippedBitTests'

build: packages
	$(BUILD) --product dcr
	strip -o $(DCR) .build/release/dcr

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Migrations Benchmarks/Package.swift Benchmarks/Sources

bench: build
	$(SWIFT) run --package-path Benchmarks --configuration release bench $(DCR) $(CORPORA)

bench-redline: build
	@$(MAKE) --no-print-directory packages PACKAGES=wdiff || echo "wdiff cannot be installed: its lines will say so"
	$(SWIFT) run --package-path Benchmarks --configuration release redline-bench $(DCR) $(SEED)

bench-blame:
	$(SWIFT) run --package-path Benchmarks --configuration release blame-bench $(SEED)

bench-search: build
	@$(MAKE) --no-print-directory packages PACKAGES=ripgrep
	$(SWIFT) run --package-path Benchmarks --configuration release search-bench $(DCR) $(CORPORA) $(COUNT)

bench-amend:
	$(SWIFT) run --package-path Benchmarks --configuration release amend-bench $(SEED)

# A country's law with its history, beside git on the same repository.
bench-country: build
	$(SWIFT) run --package-path Benchmarks --configuration release country-bench $(DCR) $(CORPORA)/legalize/ee.bundle

# Every edition of the real corpora compared with the next and back: the changes give each text from the other.
bench-editions:
	$(SWIFT) run --package-path Benchmarks --configuration release editions-bench

# Every reader with libFuzzer, five minutes in all. SECONDS=3600 takes longer, READERS="locator query" only these.
SECONDS = 300
fuzz: packages
	$(SWIFT) build --package-path Tests/Fuzzing --configuration release \
	  -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library
	sh Tests/Fuzzing/fuzz.sh Tests/Fuzzing/.build/release/fuzz $(SECONDS) $(READERS)

packages:
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query --show --showformat='$${Status}' $$package 2>/dev/null \
	    | grep -q 'install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing" && apt-get update --quiet && \
	  apt-get install --yes --no-install-recommends $$missing; \
	fi

clean:
	rm -rf .build Benchmarks/.build Tests/Fuzzing/.build
