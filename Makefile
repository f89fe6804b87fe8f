# make demo: set up, build the assets, render the README's poster.   make test: set up and run everything.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PACK := src/limner/assets/data/limner.pack
WORKERS ?= auto
PYTEST := $(BIN)/python -m pytest --numprocesses $(WORKERS) --maxprocesses 8 --dist worksteal
STAMP := $(VENV)/.ready

.PHONY: demo test check setup assets format gallery sheets settings styles specimen docs bench conformance clean

demo: $(PACK)
	$(BIN)/python -m limner.cli generate "$$(cat docs/poster-prompt.txt)" --size 1024x1536 --seed 7 -o docs/poster.png
	@echo "the poster is docs/poster.png"

test: $(PACK)
	$(PYTEST)

check: $(PACK)
	$(BIN)/ruff format --check src tests bench
	$(BIN)/ruff check src tests bench
	$(BIN)/mypy
	$(BIN)/python -m limner.docs --check
	$(PYTEST)

setup: $(STAMP)

assets: $(PACK)

format: $(STAMP)
	$(BIN)/ruff format src tests bench
	$(BIN)/ruff check --fix src tests bench

docs: $(PACK)
	$(BIN)/python -m limner.docs

gallery: $(PACK)
	$(BIN)/python bench/gallery.py docs/gallery

sheets: $(PACK)
	$(BIN)/python bench/sheets.py out/sheets
	$(BIN)/python bench/sets.py out/sets

settings: $(PACK)
	$(BIN)/python bench/settings.py out/settings.png

styles: $(PACK)
	$(BIN)/python bench/styles.py out/styles --photo $(PHOTOS)

specimen: $(PACK)
	$(BIN)/python examples/typography/book.py --out out/typography

conformance: $(PACK)
	$(BIN)/python -m limner.typeset.conformance

bench: $(PACK)
	$(BIN)/python bench/speed.py

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Limner needs Python 3.11 or newer; set PYTHON=python3.x")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $(STAMP)

$(PACK): $(STAMP) $(wildcard src/limner/assets/tables/* src/limner/assets/tables/*/* src/limner/assets/builder/*.py)
	$(BIN)/python -m limner.cli assets build

clean:
	rm -rf $(VENV) .cache out dist $(PACK)
