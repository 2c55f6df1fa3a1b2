# Everything is set up on first use; `make run` and `make test` are all that a new machine needs.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
OUT    ?= out

.PHONY: run test pdfjs lint translations model-lint bench bench-evidence bundle wheel system clean
.DEFAULT_GOAL := run

run: $(VENV)/.run system
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh packaging/run.sh seeds $(OUT)

test: $(VENV)/.test system-test pdfjs
	@$(MAKE) --no-print-directory lint
	QT_QPA_PLATFORM=$${QT_QPA_PLATFORM-offscreen} $(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# After a change of the window's words: collect them, translate what is new in crossread_de.ts, then once more.
translations: $(VENV)/.test
	$(BIN)/python packaging/translations.py

# The types of the training recipe: python3 -m venv DIR && DIR/bin/pip install -r packaging/model/requirements.txt
model-lint: $(VENV)/.test
	@test -x "$(MODEL_VENV)/bin/python" || { echo "give MODEL_VENV=DIR, see packaging/model/requirements.txt"; exit 2; }
	$(BIN)/mypy --config-file packaging/model/mypy.ini --python-executable "$(MODEL_VENV)/bin/python"

# pdf.js, one of the five readers that the exports are read back with; without it its tests are skipped.
pdfjs:
	@sh packaging/pdfjs.sh build/node

bench: $(VENV)/.test system-test
	@for script in tests/bench/bench_*.py; do \
	    QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.bench.$$(basename $$script .py) || exit 1; done

bench-evidence: $(VENV)/.test
	@$(BIN)/python -m tests.bench.bench_evidence --scifact

wheel: $(VENV)/.test
	$(BIN)/pip wheel --quiet --no-deps --wheel-dir dist .

bundle: $(VENV)/.bundle system
	sh packaging/linux/build.sh "$(CURDIR)/$(BIN)"

system:
	@sh packaging/system.sh run

.PHONY: system-test
system-test:
	@sh packaging/system.sh test

$(VENV)/.run: pyproject.toml constraints.txt
	@sh packaging/venv.sh $(PYTHON) $(VENV) ""
	@touch $@

$(VENV)/.test: pyproject.toml constraints.txt
	@sh packaging/venv.sh $(PYTHON) $(VENV) "[test]"
	@touch $@ $(VENV)/.run

$(VENV)/.bundle: pyproject.toml constraints.txt
	@sh packaging/venv.sh $(PYTHON) $(VENV) "[bundle]"
	@touch $@

clean:
	rm -rf $(VENV) build dist $(OUT) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
