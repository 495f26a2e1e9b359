# Python >= 3.11 and make are all this needs; everything else goes into .venv.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: demo test bench corpus lint check templates clean

demo: .venv/demo.stamp
	$(BIN)/docgen render fixtures/*.yaml -o output

test: .venv/test.stamp
	$(BIN)/python -m pytest

# what import makes of the sloppy documents of tests/mau_nhap
corpus: .venv/test.stamp
	$(BIN)/python -m tests.corpus

bench: .venv/test.stamp
	$(BIN)/python -m tests.bench

lint: .venv/test.stamp
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy

check: lint test

# the .docx templates, anew from the standard files
templates: .venv/demo.stamp
	$(BIN)/python -m tests.build_templates

.venv/demo.stamp: pyproject.toml
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'docgen needs Python 3.11 or newer')"
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q -e .
	$(BIN)/python -c "open('.venv/demo.stamp', 'w').close()"

.venv/test.stamp: .venv/demo.stamp
	$(BIN)/python -m pip install -q -e ".[dev]"
	$(BIN)/python -c "open('.venv/test.stamp', 'w').close()"

clean:
	$(PYTHON) -c "import shutil; [shutil.rmtree(d, True) for d in ('.venv', 'build', 'dist')]"
