# make demo   sets the machine up and runs the main job on the sample
# make test   sets the machine up, then runs every check and every test
PYTHON := .venv/bin/python
STAMP := .venv/requirements.sha256
SOURCES := $(wildcard am_delimiter tests .ci benchmarks)
PACKAGE := build/am_delimiter
NEWEST := build/newest
STUBS := build/stubs
# a process per core, but no more than four of them: each takes about 1 GB; the longest twenty tests
# are listed in the end
POOL := --numprocesses auto --maxprocesses 4 --durations 20
# who is done first takes over half of what another has left
ANY := $(POOL) --dist worksteal
# a file stays in one process, where its tests share what was dear to make
WHOLE := $(POOL) --dist loadfile --no-loadscope-reorder
# types are checked with the numpy of Debian 12 and 13; a newer one states them otherwise
TYPED := $(PYTHON) -c 'import numpy, sys; sys.exit([*map(int, numpy.__version__.split(".")[:2])] < [2, 3])'

.PHONY: setup demo test test-unit test-qgis test-notebook test-desktop test-newest desktop guide zip lint lint-sources lint-package translations rooms format clean

setup:
	.ci/setup

$(STAMP):
	.ci/setup

demo: setup
	.ci/demo

# every part runs even if one fails, and a failing part fails the whole; the two parts of the lint,
# of which neither keeps two cores busy, go at once
test: setup
	@$(MAKE) --no-print-directory --keep-going --jobs=2 --output-sync=target lint; linted=$$?; \
	$(MAKE) --no-print-directory --keep-going --jobs=1 test-unit test-qgis test-notebook test-desktop && exit $$linted

# types of QGIS: no part of .venv, where mypy would read them for the rest too
$(STUBS): .ci/requirements-stubs.txt | $(STAMP)
	rm -rf $@
	$(PYTHON) -m pip install --quiet --no-deps --target $@ -r $<

test-unit: $(STUBS) | $(STAMP)
	$(PYTHON) -m pytest $(ANY) -p no:pytest_qgis tests/unit

test-qgis: | $(STAMP)
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest $(WHOLE) tests/qgis

# the wheel in a plain venv without QGIS, as a notebook has it
test-notebook: | $(STAMP)
	.ci/notebook

# the packaged plugin in a real desktop, from the sample to the PDF; its pictures stay in build/guia
test-desktop: | $(STAMP)
	.ci/desktop

# the same, with the pictures that the guide shows
desktop: | $(STAMP)
	.ci/desktop docs/img/guia

# the pages of the guide as the zip carries them
guide: | $(STAMP)
	$(PYTHON) .ci/guide.py

# what users will have one day: no part of the test, since a new release must not fail an old commit
test-newest:
	python3 -m venv $(NEWEST)
	$(NEWEST)/bin/pip install --quiet --upgrade -r .ci/requirements-newest.txt
	$(NEWEST)/bin/python -m pytest $(ANY) tests/unit

zip: | $(STAMP)
	$(PYTHON) .ci/package.py

lint: lint-sources lint-package

lint-sources: | $(STAMP)
	$(PYTHON) -m ruff check $(SOURCES)
	$(PYTHON) -m ruff format --check $(SOURCES)
	$(PYTHON) -m flake8 --config .ci/flake8.cfg $(SOURCES)
	$(TYPED) || $(PYTHON) -m mypy
	.venv/bin/vermin --quiet --no-tips --target=3.9- am_delimiter
	$(PYTHON) .ci/translate.py check

# what the plugin repository looks at is the package, not the tree
lint-package: zip
	rm -rf $(PACKAGE)
	$(PYTHON) -m zipfile --extract dist/am_delimiter.zip build
	$(PYTHON) -m bandit --quiet --ignore-nosec --recursive $(PACKAGE)
	find $(PACKAGE) -type f -print0 | xargs -0 $(PYTHON) -m detect_secrets.pre_commit_hook --no-verify

translations: | $(STAMP)
	$(PYTHON) .ci/translate.py update
	$(PYTHON) .ci/translate.py check
	$(PYTHON) .ci/translate.py compile

rooms: | $(STAMP)
	$(PYTHON) .ci/rooms.py update

format: | $(STAMP)
	$(PYTHON) -m ruff check --fix $(SOURCES)
	$(PYTHON) -m ruff format $(SOURCES)

clean:
	rm -rf build dist salida_demo .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find am_delimiter tests .ci -name __pycache__ -type d -prune -exec rm -rf {} +
	rm -f i18n/*.qm i18n/*.json
