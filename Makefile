# `make` or `make help` lists what there is. Nothing here is needed to use dot2lab: ./dot2lab builds itself.

SHELL := bash
CONFIGURATION := Release
RESULTS := .build/test-results
DOTNET_OPTIONS := --configuration $(CONFIGURATION) --disable-build-servers -nologo -verbosity:quiet -terminalLogger:off
REPORT := --logger trx --results-directory $(RESULTS)
# What the launcher has built, where it could make an executable.
BUILT = $$PWD/.build/$$HOSTTYPE/builds/$$(<.build/$$HOSTTYPE/current)/dot2lab
TEST := dotnet test --configuration $(CONFIGURATION) --no-build -nologo -verbosity:quiet -maxCpuCount:1 --logger 'console;verbosity=minimal'

SCRIPTS := dot2lab .ci/run build/install-packages benchmarks/reading benchmarks/checking benchmarks/starting $(wildcard src/Dot2Lab.Running/*/*-init src/Dot2Lab.Running/*/*-keeper)
# Every script that dot2lab emits in a test stands among the snapshots.
EMITTED = $(shell find tests -name '*.verified.sh')

# DOT files that are not in this repository, to be read as well: where they stand beside it, `make test` does so by itself.
CORPUS ?= $(patsubst %/corpus/manifest.tsv,%,$(firstword $(wildcard ../*/dot/corpus/manifest.tsv)))
export CORPUS := $(and $(CORPUS),$(abspath $(CORPUS)))

export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1

.PHONY: help
help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1 - \2/p' Makefile

.PHONY: build
build: ## compile everything; a warning is an error
	dotnet build VrfMpls.sln $(DOTNET_OPTIONS) -property:Dot2LabStrict=true

.PHONY: packages
packages: ## install the Debian packages that the tests need (as root; else say which)
	@build/install-packages

.PHONY: lint
lint: build packages ## the layout of the code, and all shell scripts
	# Style and analyzers are judged by the build itself; to do it twice would take longer than the tests.
	dotnet format whitespace VrfMpls.sln --verify-no-changes --no-restore
	shellcheck $(SCRIPTS) $(EMITTED)

.PHONY: format
format: ## lay the code out as .editorconfig says
	dotnet format VrfMpls.sln

.PHONY: test
test: clean-results build packages lint ## everything that must hold before a change lands, live labs included
	# The live tests start the launcher, and the program that it builds in their guests: that takes a minute, while the others run.
	@./dot2lab --version >/dev/null 2>&1 & \
	$(TEST) tests/Dot2Lab.Tests $(REPORT); status=$$?; wait; \
	DOT2LAB_AGENT="$(BUILT)" $(TEST) tests/Dot2Lab.LiveTests $(REPORT) && exit $$status

.PHONY: clean-results
clean-results:
	@rm -rf $(RESULTS)

.PHONY: soak
soak: build ## the random campaigns at length (DOT2LAB_SOAK times as long; default 100)
	DOT2LAB_SOAK=$${DOT2LAB_SOAK:-100} $(TEST) VrfMpls.sln --filter Category=Campaign

.PHONY: conformance
conformance: build ## how DOT is read: our cases, Graphviz itself, and the files in CORPUS=folder
	$(TEST) tests/Dot2Lab.Tests --filter 'FullyQualifiedName~ConformanceTests|FullyQualifiedName~Corpus|FullyQualifiedName~CaseTests|FullyQualifiedName~Graphviz'

.PHONY: fuzz
fuzz: build ## COUNT files that are hardly DOT (default 100000), from SEED where it is given
	DOT2LAB_SOAK=$$(( ($${COUNT:-100000} + 1999) / 2000 )) DOT2LAB_SEED=$(SEED) $(TEST) tests/Dot2Lab.Tests --filter FullyQualifiedName~FuzzTests

.PHONY: grammar
grammar: ## the parser, made anew from grammar/ (needs npm)
	grammar/generate

.PHONY: bench
bench: ## how fast a large file is read, beside Graphviz, and a large lab checked; a chain started, beside ip and Mininet (as root)
	@benchmarks/reading
	@benchmarks/checking
	@benchmarks/starting

.PHONY: diagrams
diagrams: build packages ## draw the diagrams of the documentation anew
	dotnet exec src/Dot2Lab.Cli/bin/$(CONFIGURATION)/net10.0/dot2lab.dll render samples/netdev11.dot -o docs/netdev11.svg

.PHONY: snapshots
snapshots: build ## accept what the program now prints as what it shall print; look at `git diff` afterwards
	UPDATE_SNAPSHOTS=1 $(TEST) tests/Dot2Lab.Tests --filter Category=Snapshot
