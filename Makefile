# Set up, run, test. Needs only git, make and Python >= 3.11.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	if $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then echo $$p; exit; fi; done)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: help demo test lint bench-smoke lock docs audit-deps clean

help: ## Show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(STAMP): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "需要 Python 3.11 或更新 / Python 3.11 or newer is needed"; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { echo "无法建立虚拟环境；Debian/Ubuntu 请先安装 python3-venv / cannot make a virtual environment; on Debian or Ubuntu install python3-venv first"; exit 2; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(STAMP) ## The main job on the shipped county: check, plan, audit, export into out/demo
	$(BIN)/jiedui demo -o out/demo

test: $(STAMP) ## All tests, import contracts and documents included
	$(BIN)/python -m pytest

lint: $(STAMP) ## ruff, mypy --strict, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench-smoke: $(STAMP) ## The benchmark suites on their smallest instances
	$(BIN)/python -m benchmarks run --suite smoke --seed 1

docs: $(STAMP) ## Rewrite the documents that are generated from the code
	$(BIN)/python -m matcher.rules_doc > docs/rules.md

lock: ## Resolve the lock file again (needs uv)
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
		-o requirements.lock

audit-deps: $(STAMP) ## Known vulnerabilities of the locked dependencies
	$(BIN)/pip-audit --require-hashes --disable-pip -r requirements.lock

clean: ## Remove what can be made again
	rm -rf $(VENV) out build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache
