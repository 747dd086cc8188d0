"""What a hand-made town owes: papers, roles, phases, appraisals, and by when."""

import datetime as dt
from collections import Counter

import pytest

from matcher.county import Agreement
from matcher.policy import (
    Activity,
    Anchor,
    Appraisal,
    Artefact,
    CountQuota,
    Mentoring,
    Phase,
    Placement,
    Role,
    Scope,
    Side,
)
from matcher.text import Text

REPORT = Text("报告", "Report")


def paper(**more):
    return Artefact(title=REPORT, **{"owner": "person"} | more)


def placement():
    return Placement(side=Side.RECIPIENT, posts=("middle", "deputy"))


def rows(rotation, title="报告"):
    return [row for row in rotation.papers if row.title.zh == title]


def test_every_row_has_an_id_of_its_own(town):
    base = town.county()
    policy = town.only(
        Artefact(title=REPORT, owner="each_school"),
        Artefact(title=REPORT, owner="bureau"),
        Role(title=Text("联系人", "Contact"), owner="consortium"),
    )
    ids = [row.id for row in town.rotate(base, policy).papers]
    assert ids == ["D-G-S-1", "D-G-S-2", "D-G-S-3", "D-county-1", "D-G-S-4"]


def test_papers_for_placements_are_due_days_after_the_last_day(town):
    base = town.county()
    policy = town.only(placement(), paper(per="placement", days_after=14))
    rotation = town.rotate(base, policy)
    ends = {p.id: p.end for p in rotation.postings}
    owner = {p.id: p.teacher for p in rotation.postings}
    assert len(ends) == 2
    for row in rows(rotation):
        assert row.due == ends[row.about] + dt.timedelta(days=14)
        assert row.owner == owner[row.about]
    assert {row.about for row in rows(rotation)} == set(ends)
    assert town.hard(base, policy, rotation) == []


@pytest.mark.parametrize("anchor", [Anchor.MONTH_END, Anchor.TERM_START])
def test_a_paper_is_never_due_before_the_thing_ends(town, anchor):
    base = town.county()
    policy = town.only(placement(), paper(per="placement", anchor=anchor))
    rotation = town.rotate(base, policy)
    ends = {p.id: p.end for p in rotation.postings}
    for row in rows(rotation):
        end = ends[row.about]
        assert end <= row.due <= base.term.end
        if anchor is Anchor.MONTH_END:
            assert (row.due.year, row.due.month) == (end.year, end.month)
    assert town.hard(base, policy, rotation) == []


@pytest.mark.parametrize(
    ("owner", "owed_by"),
    [
        ("home", {"R1", "R2"}),
        ("host", {"S"}),
        ("support", set()),
        ("recipient", {"R1", "R2"}),
        ("each_school", {"R1", "R2", "S"}),
        ("consortium", {"G-S"}),
        ("bureau", {"bureau"}),
    ],
)
def test_a_paper_for_a_placement_is_owed_by_home_host_or_side(town, owner, owed_by):
    base = town.county()
    policy = town.only(placement(), paper(per="placement", owner=owner))
    rotation = town.rotate(base, policy)
    assert {row.owner for row in rows(rotation)} == owed_by
    assert town.hard(base, policy, rotation) == []


def test_a_paper_for_each_event_is_owed_by_its_host(town):
    base = town.county()
    research = CountQuota(activity=Activity.JOINT_RESEARCH, minimum=3)
    policy = town.only(research, paper(per="event", owner="host"))
    rotation = town.rotate(base, policy)
    hosts = {event.id: event.host for event in rotation.events}
    assert {row.about: row.owner for row in rows(rotation)} == hosts
    assert town.hard(base, policy, rotation) == []


def test_a_visitor_owes_one_paper_however_often_they_went(town):
    base = town.county()
    fengjie = town.preset("fengjie-2014")
    policy = town.only(
        *(rule.model_copy(update={"clauses": ()}) for rule in fengjie.rules),
        paper(per="visit"),
    )
    rotation = town.rotate(base, policy)
    last = {}
    for visit in rotation.visits:
        last[visit.teacher] = max(visit.date, last.get(visit.teacher, visit.date))
    assert last
    assert {row.about: row.owner for row in rows(rotation)} == {c: c for c in last}


def test_several_papers_of_a_mentor_pair_are_listed_one_by_one(town):
    base = town.county()
    policy = town.only(Mentoring(source="backbone"), paper(per="mentor_pair", count=3))
    rotation = town.rotate(base, policy)
    pairs = {f"{m.mentor}+{m.apprentice}": m.mentor for m in rotation.mentors}
    assert pairs
    assert Counter(row.about for row in rows(rotation)) == dict.fromkeys(pairs, 3)
    assert all(row.owner == pairs[row.about] for row in rows(rotation))
    assert town.hard(base, policy, rotation) == []


def signed(base, town, start):
    agreement = Agreement(
        support="S", recipient="R1", start=start, end=dt.date(2028, 8, 31)
    )
    return town.changed(base, agreements=(agreement,))


def test_signing_is_the_start_of_an_agreement_made_in_the_term(town):
    base = signed(town.county(), town, dt.date(2025, 9, 20))
    policy = town.only(paper(owner="support", anchor=Anchor.SIGNING, days_after=30))
    rotation = town.rotate(base, policy)
    assert [row.due for row in rows(rotation)] == [dt.date(2025, 10, 20)]
    assert town.hard(base, policy, rotation) == []
    before = signed(town.county(), town, dt.date(2024, 9, 20))
    (row,) = rows(town.rotate(before, policy))
    assert row.due == base.term.start + dt.timedelta(days=30)


def test_phases_count_months_from_the_agreement(town):
    base = signed(town.county(), town, dt.date(2025, 2, 20))
    phase = Phase(title=Text("启动", "Start"), first_month=2, last_month=12)
    policy = town.only(phase)
    rotation = town.rotate(base, policy)
    (row,) = rotation.papers
    assert (row.kind, row.owner) == ("phase", "G-S")
    assert (row.start, row.due) == (dt.date(2025, 3, 1), dt.date(2026, 1, 31))
    assert town.hard(base, policy, rotation) == []
    (fresh,) = town.rotate(town.county(), policy).papers
    assert (fresh.start, fresh.due) == (dt.date(2025, 10, 1), dt.date(2026, 8, 31))


@pytest.mark.parametrize(
    ("owner", "named"),
    [("support", ["S"]), ("consortium", ["G-S"]), ("bureau", ["bureau"])],
)
def test_the_appraisal_of_the_consortium_is_listed_with_its_date(town, owner, named):
    base = town.county()
    policy = town.only(Appraisal(title=Text("考核", "Appraisal"), owner=owner))
    rotation = town.rotate(base, policy)
    assert [row.owner for row in rotation.papers] == named
    assert [(row.kind, row.due, row.about) for row in rotation.papers] == [
        ("appraisal", dt.date(2025, 12, 31), "G-S")
    ]
    assert town.hard(base, policy, rotation) == []


@pytest.mark.parametrize(
    ("hosts", "owners"),
    [("support", ["S"]), ("recipient", ["R1", "R2"]), ("in_turns", ["G-S"])],
)
def test_summer_activities_are_listed_and_not_dated_in_the_term(town, hosts, owners):
    base = town.county()
    training = CountQuota(
        activity=Activity.TRAINING,
        topic=Text("暑期培训", "Summer training"),
        anchor=Anchor.SUMMER,
        hosts=hosts,
    )
    policy = town.only(training)
    rotation = town.rotate(base, policy)
    assert rotation.events == ()
    listed = rows(rotation, "暑期培训")
    assert [row.owner for row in listed] == owners
    assert {row.due for row in listed} == {dt.date(2026, 8, 31)}
    assert town.hard(base, policy, rotation) == []


def test_area_matters_are_left_to_the_areas(town):
    base = town.county()
    policy = town.only(
        Artefact(title=REPORT, owner="area_lead"),
        Appraisal(title=Text("考核", "Appraisal"), owner="area_lead"),
        Role(title=Text("组长", "Head"), owner="area_lead"),
        CountQuota(activity=Activity.MEETING, scope=Scope.AREA),
    )
    rotation = town.rotate(base, policy)
    assert rotation.papers == ()
    assert rotation.events == ()
    (told,) = rotation.unmet
    assert "没有片区长" in told.message_zh
