import dataclasses
import datetime as dt
from collections import Counter

import pytest

from matcher.calendar import school_days
from matcher.county import Absence
from matcher.pipeline import make_plan
from matcher.presets import load_policy
from matcher.replan import Disruption, replan
from scenarios.county import make_county
from scenarios.spec import CountySpec
from solvers.params import Params


@dataclasses.dataclass(frozen=True)
class Case:
    """A published plan and the first days of week 6."""

    plan: object
    start: dt.date
    end: dt.date
    last: dt.date

    @property
    def rotation(self):
        return self.plan.rotation

    def ahead(self, rows):
        return [row for row in rows if row.date >= self.start]

    def visitors(self):
        return Counter(v.teacher for v in self.ahead(self.rotation.visits))

    def coverers(self):
        visits = self.ahead(self.rotation.visits)
        return Counter(c.teacher for v in visits for c in v.covers)

    def mend(self, **change):
        asked = Disruption(start=self.start, **change)
        return replan(self.plan, asked, params=Params(time_limit_s=60))

    def away(self, teacher, *, until=None):
        absence = Absence(teacher=teacher, first=self.start, last=until or self.end)
        return self.mend(absences=(absence,))


@pytest.fixture(scope="session")
def published():
    """Eight schools under the Fengjie policy, as on the Monday of week 6."""
    county = make_county(CountySpec(n_schools=8), seed=1)
    plan = make_plan(county, load_policy("fengjie-2014"), workers=1, time_limit=60)
    assert plan.audit.clean
    days = school_days(county.term)
    week = [day.date for day in days if day.week == 6]
    last = max(day.date for day in days if day.week == 19)
    return Case(plan, week[0], week[-1], last)
