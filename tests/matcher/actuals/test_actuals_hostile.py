"""Whatever stands in the table, it is read or refused, and what is read is judged."""

import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher.actuals import Actuals, Deed, Outcome, judge_delivery, report_faults
from matcher.errors import InputError
from matcher.io.actuals.reader import _Reader
from matcher.io.actuals.sheets import SCORES, SHEET_OF
from matcher.io.files.grid import Book, Grid
from matcher.policy import Activity

_CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        (
            *("V-B1", "E-1", "P-A1", "D-G-S1-1", "A1", "乙三", "S1", "河口小学"),
            *("已完成", "部分完成", "取消", "支教", "联合教研", "甲二、B3"),
            *("2026-10-12", "=1+1", ""),
        )
    ),
    st.text(max_size=6),
    st.integers(-5, 3000),
    st.floats(),
    st.booleans(),
    st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)),
)
_DATES = st.one_of(st.none(), st.dates(dt.date(2026, 7, 1), dt.date(2027, 9, 1)))


@st.composite
def _books(draw):
    grids = []
    for spec in (*SHEET_OF.values(), SCORES):
        if draw(st.booleans()):
            width = len(spec.columns)
            row = st.lists(_CELLS, min_size=width, max_size=width)
            rows = draw(st.lists(row, max_size=4))
            grids.append(Grid(spec.title.zh, [list(spec.headers("zh")), *rows]))
    return Book("table.xlsx", tuple(grids))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(book=_books())
def test_any_cells_are_read_and_judged_or_refused_with_their_place(plan, book):
    try:
        actuals, _ = _Reader(book, plan).read()
    except InputError as error:
        refused = error
    else:
        refused = None
    if refused is not None:
        assert all(fault.where for fault in refused.faults)
        return
    assert not list(report_faults(plan, actuals))
    judge_delivery(plan, actuals, as_of=dt.date(2026, 11, 1))


_DEEDS = st.builds(
    Deed,
    kind=st.sampled_from(sorted(SHEET_OF)),
    id=st.sampled_from(["", "V-B1", "E-1", "P-A1", "D-G-S1-1"]),
    outcome=st.sampled_from(list(Outcome)),
    start=_DATES,
    end=_DATES,
    number=st.one_of(st.none(), st.integers(0, 60)),
    people=st.lists(st.sampled_from(["A2", "B3"]), max_size=2).map(tuple),
    activity=st.one_of(st.none(), st.sampled_from(list(Activity))),
    teacher=st.sampled_from(["", "A1", "B2"]),
    apprentice=st.sampled_from(["", "B1"]),
    host=st.sampled_from(["", "S1", "R1"]),
    topic=st.sampled_from(["", "联合教研", "别的"]),
)


@settings(max_examples=120, deadline=None)
@given(deeds=st.lists(_DEEDS, max_size=5), day=st.dates(dt.date(2026, 8, 1)))
def test_any_report_without_faults_is_judged(plan, deeds, day):
    actuals = Actuals(deeds=tuple(deeds))
    if not list(report_faults(plan, actuals)):
        judge_delivery(plan, actuals, as_of=day)
