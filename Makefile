# Every target works on a bare clone of a machine with Python 3.11 or newer, make and pip: it makes `.venv` when it has to,
# and does nothing twice. `make PYTHON=python3.13 test` uses another interpreter; `make test ARGS="-k retry"` runs a part.

PYTHON ?= $(shell for python in .venv/bin/python python3.11 python3 python3.12 python3.13 python3.14 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
RUN := .venv/bin/python
DOVETAIL := $(RUN) -m dovetail.cli.main
ARGS ?=
LIBRARY := examples/library_source.py --set branch=north --set failures=1 --backoff 0.1

.DEFAULT_GOAL := help
.PHONY: help venv demo test test-mlflow generate check types bench behave corpus sandbox sandbox-engine constraints clean

help:
	@echo 'make demo        regenerate the SDK, run workbooks, recordings, packages, events and data sources through the sandboxes, and a package made on the spot'
	@echo 'make test        run the test suite (ARGS="-k retry" for a part of it)'
	@echo 'make test-mlflow run the client against a real MLflow server, which is installed first'
	@echo 'make generate    rewrite generated/ and the sync twins from openapi/ and the async sources'
	@echo 'make check       generated code up to date, contracts, ruff, types, import directions, tidiness'
	@echo 'make types       the type checks alone'
	@echo 'make bench       measure against bare libraries and published SDKs, side by side'
	@echo 'make behave      drive a generated package and published SDKs against a hostile server, side by side'
	@echo 'make corpus      fetch public documents, build a package of each and hold it to the targets (ARGS="--only NAME")'
	@echo 'make sandbox     serve Spark on loopback until Ctrl-C (ARGS="--port 8080")'
	@echo 'make sandbox-engine  install what the Hybrid Runner sandbox executes packages with (needs Node 18 or newer, and npm)'
	@echo 'make constraints resolve constraints.txt again (UPGRADE=1: the newest of everything)'
	@echo 'make clean       remove the environments and caches'

venv:
	@test -n '$(PYTHON)' || { echo 'Python 3.11 or newer is needed and was not found; name one: make PYTHON=/path/to/python3.11' >&2; exit 1; }
	@$(PYTHON) scripts/bootstrap.py .venv --install -e '.[dev]'

# Where the engine cannot be had (there is no Node, or npm's registry is out of reach) it says why; the rest is shown all the same.
demo: generate
	@$(DOVETAIL) sandbox spark -- $(RUN) examples/loan_quote.py $(ARGS)
	@if $(RUN) -c 'import digital_rf' 2>/dev/null; then $(DOVETAIL) sandbox sds -- $(RUN) examples/radio_recording.py; \
	else echo 'The recording is left out of this demo: digital_rf is not here.'; fi
	@$(DOVETAIL) sandbox panoply -- $(RUN) examples/event_stream.py
	@$(DOVETAIL) sandbox sds -- $(RUN) examples/any_api.py
	@if $(DOVETAIL) sandbox hybrid --install-engine >/dev/null; then \
		$(DOVETAIL) sandbox spark -- $(DOVETAIL) sandbox hybrid -- $(RUN) examples/hybrid_runner.py; \
	else echo 'The Hybrid Runner is left out of this demo: its engine is not here.'; fi
	@$(DOVETAIL) sandbox panoply -- $(DOVETAIL) panoply run $(LIBRARY) --table
	@folder=$$(mktemp -d) && $(DOVETAIL) panoply run $(LIBRARY) --to $$folder/library.duckdb --state $$folder/state.json --table; \
	status=$$?; rm -rf $$folder; exit $$status

# Where there is no Node, or too old a one, the tests that need the engine are skipped; where there is, they must not be.
test: venv
	@if node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null; then $(DOVETAIL) sandbox hybrid --install-engine; fi
	@$(RUN) -m pytest -n 2 $(ARGS)

test-mlflow: venv
	@$(RUN) -m pytest -m mlflow tests/mlflow $(ARGS)

generate: venv
	@$(RUN) -m dovetail_generator build

check: venv
	@$(RUN) scripts/check.py $(ARGS)

types: venv
	@$(RUN) scripts/check.py types

bench: venv
	@$(RUN) -m benchmarks run $(ARGS)

behave: venv
	@$(RUN) -m behaviour $(ARGS)

corpus: venv
	@$(RUN) -m corpus $(ARGS)

sandbox: venv
	@$(DOVETAIL) sandbox spark $(ARGS)

sandbox-engine: venv
	@$(DOVETAIL) sandbox hybrid --install-engine

constraints: venv
	@$(RUN) scripts/constraints.py $(if $(UPGRADE),--upgrade)

clean:
	rm -rf .venv .venv-* .corpus .sandbox-engine .mypy_cache .ruff_cache .pytest_cache .hypothesis benchmarks/results
