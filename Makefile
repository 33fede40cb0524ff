# make lint     checks the plans of Plans/ and ends with 0: sets up, builds, runs the main job
# make test     every test: sets up, builds the product and the tests, runs them
# make mutation  which single changes of the rules their own examples catch, and which not
# make bench    how long the main job takes, beside a bare reading of the same bytes
# make format   lays the Swift code out as .swift-format says; make format-check only tells
# make clean    takes away what was built

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := lint
.PHONY: lint test bench product setup venv mutation format format-check clean

# An import that Package.swift does not name is an error, also where it would happen to build.
imports := --explicit-target-dependency-import-check error
release := -c release --static-swift-stdlib $(imports)
swift_files := Sources Tests Plugins Package.swift

lint: product
	./hytelint Plans --fail-on never

# The commands are tested with the product as people get it.
test: product venv
	swift build --build-tests $(imports)
	HYTELINT="$(CURDIR)/hytelint" swift test --skip-build --disable-xctest

bench: product
	HYTELINT="$(CURDIR)/hytelint" Tests/Benchmarks/run.sh

# The product, one file with the packs inside; ./hytelint leads to it.
product: setup
	swift build $(release) --product hytelint
	ln -sfn "$$(swift build $(release) --show-bin-path)/hytelint" hytelint

# clingo, with which the tests compare our engine; without it they say so and pass over it.
venv:
	@if [ -x .build-venv/ready ]; then exit 0; fi; \
	if python3 -m venv .build-venv && .build-venv/bin/pip install --quiet clingo==5.8.3; \
	then install /dev/null .build-venv/ready; \
	else echo "clingo puuttuu / saknas / is missing: python3 -m venv, pip install clingo" >&2; fi

# Every single change of a rule that its own examples miss, and the share they catch.
mutation: setup
	swift build --build-tests $(imports)
	HYTELINT_MUTATION=1 swift test --skip-build --disable-xctest --filter RuleMutationTests

format:
	swift format --in-place --recursive $(swift_files)

format-check:
	swift format lint --strict --recursive $(swift_files)

clean:
	rm -rf .build hytelint

# What the product is built with: Swift, and the YAML library of the system.
setup:
	@command -v swift > /dev/null || { \
	  echo "Swift 6.3 puuttuu / saknas / is missing: https://www.swift.org/install/linux" >&2; \
	  exit 1; }
	@if pkg-config --exists yaml-0.1 2> /dev/null; then exit 0; fi; \
	missing="libyaml puuttuu / saknas / is missing:"; \
	packages="libyaml-dev pkg-config"; \
	install="env DEBIAN_FRONTEND=noninteractive apt-get install --yes $$packages"; \
	if ! command -v apt-get > /dev/null; then \
	  echo "$$missing brew install libyaml pkg-config" >&2; exit 1; \
	elif [ "$$(id -u)" = 0 ]; then apt-get update && $$install; \
	elif command -v sudo > /dev/null; then sudo apt-get update && sudo $$install; \
	else echo "$$missing apt-get install $$packages (root)" >&2; exit 1; \
	fi
