"""Whatever stands in the cells, the reader answers with a plan or with faults."""

import datetime as dt
import random

import pytest

from matcher.errors import Fault, InputError
from matcher.io.files.grid import Book, Grid
from matcher.io.roster.reader import plan_in
from matcher.io.roster.sheets import roster_tables
from matcher.plan import Plan

JUNK = (
    None, "", " ", "x", "=1", "、", "无名中学", "张伟", "S01", "T001", -1, 0, 2.5,
    1e300, float("nan"), float("inf"), True, dt.date(2026, 9, 16), dt.time(7, 5),
    dt.datetime(1900, 1, 1, 3), dt.timedelta(days=3), "2026-13-45", "25:99", "每周",
    "长" * 500, "1/2", "9" * 400, "城关中学 x", "2026-09-15、x", "1-3", "S01 -4", "0",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(40))
def test_random_cells_give_a_plan_or_faults_and_never_a_crash(busy: Plan, seed: int):
    chance = random.Random(seed)
    grids = []
    for table in roster_tables(busy, chance.choice(("zh", "en"))):
        titles = [column.title.zh for column in table.form.columns]
        rows = [titles, *(list(row) for row in table.rows)]
        for _ in range(chance.randint(0, 12)):
            row = chance.choice(rows)
            row[chance.randrange(len(row))] = chance.choice(JUNK)
        chance.shuffle(rows)
        grids.append(Grid(table.form.title.zh, rows))
    book = Book("plan.xlsx", tuple(grids))
    faults: tuple[Fault, ...] = ()
    try:
        plan_in(book, county=busy.county, policy=busy.policy)
    except InputError as error:
        faults = error.faults
    assert all(fault.where and fault.say("en") for fault in faults)
