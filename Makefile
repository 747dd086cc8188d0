# Set up, run, test. Needs only git, make and Python >= 3.11.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	if $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then echo $$p; exit; fi; done)
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.ready-run
DEV := $(VENV)/.ready-dev
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --no-compile
RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header

.PHONY: help demo test lint bench-smoke docs lock audit-deps clean

help: ## Show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(RUN): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "需要 Python 3.11 或更新 / Python 3.11 or newer is needed"; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { echo "无法建立虚拟环境；Debian/Ubuntu 请先安装 python3-venv / cannot make a virtual environment; on Debian or Ubuntu install python3-venv first"; exit 2; }
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): $(RUN) requirements-dev.lock
	$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(RUN) ## The main job on the shipped county: check, plan, audit, export into out/demo
	$(BIN)/jiedui demo -o out/demo

test: $(DEV) ## All tests, import contracts and documents included
	$(BIN)/python -m pytest -n auto --maxprocesses 4

lint: $(DEV) ## ruff, mypy --strict, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench-smoke: $(RUN) ## The benchmark suites on their smallest instances
	$(BIN)/python -m benchmarks run --suite smoke --seed 1

docs: $(RUN) ## Rewrite the documents that are generated from the code
	$(BIN)/python -m matcher.rules_doc > docs/rules.md
	$(BIN)/python -m matcher.policies_doc > docs/policies.md
	$(BIN)/python -m matcher.glossary_doc > docs/glossary.md

lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

audit-deps: $(DEV) ## Known vulnerabilities of the locked dependencies
	$(BIN)/pip-audit --require-hashes --disable-pip -r requirements-dev.lock

clean: ## Remove what can be made again
	rm -rf $(VENV) out build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache
