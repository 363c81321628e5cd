# Two commands: `make demo` and `make test`. Both set everything up first; only Python, make and git are needed.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
LOCALE := summarykit/messages/locale
READY  := $(VENV)/.ready-$(shell cksum pyproject.toml requirements.lock | cksum | cut -d' ' -f1)

.PHONY: demo test lint format messages lock clean

demo: $(READY)   ## show the main job on example documents
	$(BIN)/python docs/demo.py

test: $(READY)   ## every gate of CI, then the tests with their coverage
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto --cov --cov-report=term

format: $(READY) ## lay out the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

messages: $(READY) ## collect the sentences users see and compile their translations
	mkdir -p $(LOCALE)
	$(BIN)/pybabel -q extract -F babel.cfg -k say -k msg --no-location --sort-output --project summarykit --version 1 -o $(LOCALE)/summarykit.pot .
	$(BIN)/pybabel -q update --init-missing -N --no-wrap --ignore-obsolete --ignore-pot-creation-date -D summarykit -i $(LOCALE)/summarykit.pot -d $(LOCALE) -l zh
	rm $(LOCALE)/summarykit.pot
	$(BIN)/pybabel -q compile -D summarykit -d $(LOCALE)

lock:            ## write down the versions that the tests passed with
	$(BIN)/pip freeze --exclude-editable | grep -v '^-e' > requirements.lock

clean:           ## forget everything that was made
	rm -rf $(VENV) demo-output dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage

$(READY):
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@
