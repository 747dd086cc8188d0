"""The shipped county, made once: every test of this folder looks at the same one."""

import pytest

from matcher.county import County
from scenarios.catalogue import SHIPPED, named_county


@pytest.fixture(scope="session")
def shipped() -> County:
    return named_county(SHIPPED)
