# make lint     checks the plans of Plans/ and ends with 0: sets up, builds, runs the main job
# make test     every test: sets up, builds the product and the tests, runs them
# make mutation  which single changes of rules and definitions the examples catch, and which not
# make mutation-engine  which of the faults planted in the engine its tests catch
# make oracle   the findings compared with those of clingo and SWI-Prolog, none passed over
# make pages    renews the pages of the rules in Rules/sivut
# make fuzz     looks for inputs that break a promise: make fuzz MINUTES=60 TARGETS="yaml check"
# make sanitize  the tests under AddressSanitizer and ThreadSanitizer, libyaml under valgrind
# make bench    how long the main job takes, beside a bare reading of the same bytes
# make dist     packs the product for people: dist/*.tar.gz, dist/*.deb and their checksums
# make format   lays the Swift code out as .swift-format says; make format-check only tells
# make clean    takes away what was built

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := lint
.PHONY: lint test pages bench product dist setup venv mutation mutation-engine oracle fuzz sanitize \
  format format-check clean

# An import that Package.swift does not name is an error, also where it would happen to build.
imports := --explicit-target-dependency-import-check error
# Types that are put together of others are asked for directly: finding them by name took a tenth of
# the time of one plan.
direct := -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
# The C++ library goes into the product, from a folder that has nothing but the archive and is searched
# before the system's: finding its symbols at every start took 0.7 ms.
archives := .build/archives
ifeq ($(shell uname -s),Linux)
within := -Xswiftc -Xclang-linker -Xswiftc -static-libgcc -Xlinker -L$(CURDIR)/$(archives)
endif
release := -c release --static-swift-stdlib $(imports) $(direct) $(within)
swift_files := Sources Tests Plugins Package.swift

lint: product
	./hytelint Plans --fail-on never

# The commands are tested with the product as people get it.
test: product venv
	swift build --build-tests $(imports)
	HYTELINT="$(CURDIR)/hytelint" swift test --skip-build --disable-xctest

pages: setup
	UPDATE_GOLDENS=1 swift test $(imports) --disable-xctest --filter RulePageTests

bench: product
	HYTELINT="$(CURDIR)/hytelint" Tests/Benchmarks/run.sh

# The product, one file with the packs inside; ./hytelint leads to it.
product: setup archives
	swift build $(release) --product hytelint
	ln -sfn "$$(swift build $(release) --show-bin-path)/hytelint" hytelint

# The product for people needs nothing of a system but its C library and libyaml.
dist: product
	.ci/dist ./hytelint

.PHONY: archives
archives: setup
	@[ "$$(uname -s)" = Linux ] || exit 0; \
	mkdir -p $(archives); archive=$$(clang -print-file-name=libstdc++.a); \
	if [ -f "$$archive" ]; then ln -sfn "$$archive" $(archives)/; \
	else echo "puuttuu / saknas / is missing: libstdc++.a" >&2; fi

# What the tests compare with: clingo with our engine, the others with our formats and hooks;
# without them the tests say so and pass over it.
others := clingo==5.8.3 sarif-tools==3.0.5 check-jsonschema==0.39.0 junitparser==5.0.3 \
  tap.py==3.2.1 more-itertools==11.2.1 PyYAML==6.0.3 pre-commit==4.7.0 html5lib==1.1
# Of this one only the axe-core inside, with which a browser looks at the adviser's page.
alone := axe-playwright-python==0.1.8
venv:
	@if [ "$$(cat .build-venv/ready 2> /dev/null)" = "$(others) $(alone)" ]; then exit 0; fi; \
	if python3 -m venv .build-venv && .build-venv/bin/pip install --quiet $(others) \
	  && .build-venv/bin/pip install --quiet --no-deps $(alone); \
	then echo "$(others) $(alone)" > .build-venv/ready; \
	else echo "puuttuu / saknas / is missing: python3 -m venv, pip install $(others)" >&2; fi

# Every single change of a rule or a definition that the examples miss, and the share they catch; of
# all, or of those named: make mutation MUTATE=kumppanuus-puuttuu,sama-nimi-ja-teema
MUTATE := 1
mutation: setup
	swift build --build-tests $(imports)
	HYTELINT_MUTATION="$(MUTATE)" swift test --skip-build --disable-xctest --filter RuleMutationTests

# Faults planted one at a time in a copy of the engine, outside of this folder.
mutation-engine: setup
	python3 Tests/EngineFaults/run.py

# For a nightly run: where `make test` passes over an engine that is missing, this ends with an error.
oracle: setup venv
	@if command -v swipl > /dev/null; then exit 0; fi; \
	install="env DEBIAN_FRONTEND=noninteractive apt-get install --yes swi-prolog-nox"; \
	if ! command -v apt-get > /dev/null; then \
	  echo "SWI-Prolog puuttuu / saknas / is missing: brew install swi-prolog" >&2; exit 1; \
	elif [ "$$(id -u)" = 0 ]; then apt-get update && $$install; \
	elif command -v sudo > /dev/null; then sudo apt-get update && sudo $$install; \
	else echo "SWI-Prolog puuttuu / saknas / is missing: $$install (root)" >&2; exit 1; \
	fi
	test -e .build-venv/ready
	swift build --build-tests $(imports)
	swift test --skip-build --disable-xctest --filter ExportingTests

# Inputs that libFuzzer thinks of, minutes in all; what it finds is left in .build-fuzz/found.
MINUTES := 10
TARGETS :=
fuzz: setup
	Tests/Fuzz/run.sh $(MINUTES) $(TARGETS)

# Everything but what runs rules by the thousand: those tests are pure Swift, and take hours here.
slow := RuleMutationTests|RuleExampleTests|RulePageTests|ReadmeTests|EndingTests
sanitize: product
	.ci/sanitize address --skip '$(slow)'
	.ci/sanitize thread --skip '$(slow)'
	.ci/sanitize valgrind

format:
	swift format --in-place --recursive $(swift_files)

format-check:
	swift format lint --strict --recursive $(swift_files)

clean:
	rm -rf .build dist hytelint

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
