RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

SRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

,RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

,RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

gRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

,RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

>RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

=RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

3RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

YRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

TRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

HRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ORESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

?RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

=RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

3RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

3RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

3RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

2RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

3RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

3RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

;RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

\RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

'RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

;RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

xRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

_RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

<RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

3RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

,RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

'RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

2RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

>RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

;RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

\RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

;RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

xRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

;RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

;RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

=RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

BRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

=RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

RRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

URESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

=RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

DRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

=RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

=RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

BRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

qRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

HRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ORESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

YRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

SRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

wRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

@RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

gRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

'RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

^RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

[RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

zRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

]RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

+RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

*RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

'RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

MRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ARESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

KRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

FRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

LRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

_RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

LRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

SRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

TRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

|RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

'RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

*RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

\RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

'RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

|RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

xRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

6RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

RRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

URESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

qRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

jRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

@RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

"RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

YRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

TRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

HRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ORESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

"RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

|RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

|RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

{RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

"RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

需RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

要RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

3RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

或RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

更RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

新RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

3RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

wRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

"RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

;RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

xRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

2RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

;RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

}RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

@RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

YRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

TRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

HRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ORESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

|RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

|RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

{RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

"RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

无RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

法RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

建RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

立RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

虚RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

拟RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

环RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

境RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

；RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

DRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

URESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

请RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

先RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

安RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

装RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

3RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

;RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

DRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

URESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

3RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

"RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

;RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

xRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

2RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

;RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

}RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

qRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

qRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

@RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

@RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

DRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

RRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

URESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

qRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

PRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

qRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

qRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

@RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

@RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

RRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

URESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

TRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

jRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

,RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

,RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

,RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

xRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

BRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

jRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

DRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ARESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

,RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

BRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

DRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

,RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

,RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

BRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

BRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

BRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

BRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

RRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

URESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

TRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

BRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

DRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

RRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

wRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

gRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

BRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

_RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

>RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

RRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

gRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

jRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

xRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

3RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

1RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

\RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

gRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

xRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

\RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

qRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

DRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

KRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

wRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

BRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

IRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

/RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

qRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

qRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

kRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

:RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

#RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

RRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

vRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

wRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

gRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

	RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

$RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

(RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

ERESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

NRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

VRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

)RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

bRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

lRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

dRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

*RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

gRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

gRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

-RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

iRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

nRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

oRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

mRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

_RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

rRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

uRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

fRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

_RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

 RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

pRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

yRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

sRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

tRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

_RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

aRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

cRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

hRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

eRESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock


RESOLVE := uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: ## Resolve the lock files again (needs uv)
	$(RESOLVE) --extra build -o requirements.lock
	$(RESOLVE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

