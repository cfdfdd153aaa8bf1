# Two commands: `make demo` shows the registry, `make test` proves it. The rest serves these two.

SWIFT ?= swift
DCR = .build/release/dcr
DEMO = .build/demo.sqlite
PACKAGES = libsqlite3-dev sqlite3 git make pkg-config

.PHONY: demo test build install-packages lint clean

build: install-packages
	$(SWIFT) build --configuration release --static-swift-stdlib --product dcr

install-packages:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query --show --showformat='$${Status}' $$package 2>/dev/null | grep -q "install ok installed" \
	    || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then apt-get update && apt-get install --yes --no-install-recommends $$missing; fi
