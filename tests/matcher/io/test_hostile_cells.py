"""Whatever stands in the cells, reading ends with a county or with named faults."""

import datetime as dt
import random

import pytest

from matcher.errors import InputError, Severity
from matcher.io.county.reader import assemble
from matcher.io.files.grid import Book, Grid
from matcher.io.lists.guessing import lay_open
from matcher.io.sheets.book import SHEETS

NASTY = (
    None,
    "",
    " ",
    "-",
    "0",
    0,
    1,
    2.5,
    -1,
    1e300,
    float("inf"),
    float("nan"),
    10**20,
    True,
    "合计",
    "小学",
    "初中",
    "S1",
    "S2",
    "T1",
    "语文",
    "英语:12",
    "1-6",
    "七",
    "周一",
    "是",
    "县级",
    "病假",
    "2026-09-01",
    "2026-2027-1",
    "放假",
    "指定",
    "支教",
    "WGS-84",
    46266,
    dt.date(2026, 9, 1),
    dt.datetime(2026, 9, 1, 8),
    dt.time(8),
    dt.timedelta(hours=30),
    "一小",
    "=1+1",
    "😀",
    "\u202e",
    "x" * 5000,
    "١٢",
    "Ⅷ",
    "²",
    "1e5",
    "109.46",
    "99.9",
)


def sheets(rng):
    for spec in SHEETS:
        headers = [
            rng.choice(list(c.title)) for c in spec.columns if rng.random() < 0.9
        ]
        rng.shuffle(headers)
        rows = [
            [rng.choice(NASTY) for _ in range(rng.randrange(len(headers) + 2))]
            for _ in range(rng.randrange(12))
        ]
        yield Grid(spec.title.zh, [headers, *rows])


@pytest.mark.parametrize("seed", range(80))
def test_hostile_cells_never_end_in_a_crash(seed):
    book = Book("hostile", tuple(sheets(random.Random(seed))))
    county, faults = assemble(book)
    errors = [f for f in faults if f.severity is Severity.ERROR]
    assert (county is None) == bool(errors)
    for fault in faults:
        assert fault.where
        assert len(fault.value) <= 200
        assert fault.say("zh")
        assert fault.say("en")


@pytest.mark.parametrize("seed", range(30))
def test_hostile_lists_are_laid_open_without_a_crash(seed):
    for grid in sheets(random.Random(seed)):
        try:
            layout = lay_open(grid, {})
        except InputError:
            continue
        if layout is not None:
            assert len(layout.guesses()) <= len(layout.headers)
