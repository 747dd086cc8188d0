"""Student exchanges of a hand-made town."""

from collections import Counter

from matcher.county import School
from matcher.policy import Period, StudentExchange
from matcher.reduction.rotation.student_exchange import students_of
from matcher.text import Text

HANDS = Text("手拉手", "Hand in hand")


def with_pupils(town, base, **known):
    return town.changed(
        base,
        schools=tuple(
            School(**s.model_dump() | known.get(s.code, {})) for s in base.schools
        ),
    )


def test_as_many_students_come_from_each_school_with_a_teacher(town):
    base = with_pupils(town, town.county(), R1={"pupils": 9}, S={"pupils": 400})
    policy = town.only(StudentExchange(topic=HANDS, students=15, minimum=3))
    rotation = town.rotate(base, policy)
    assert len(rotation.events) == 3
    assert sorted(Counter(e.host for e in rotation.events).values()) == [1, 1, 1]
    for event in rotation.events:
        assert event.students == {"S": 9, "R1": 9, "R2": 9}
        homes = [base.teacher_by_code[c].school for c in event.people]
        assert Counter(homes) == {"S": 1, "R1": 1, "R2": 1}
    assert town.hard(base, policy, rotation) == []


def test_more_students_bring_more_teachers(town):
    base = town.county(recipients=1)
    policy = town.only(StudentExchange(topic=HANDS, students=40))
    (event,) = town.rotate(base, policy).events
    assert len(event.people) <= 6
    assert event.students == {"S": 40, "R1": 40}


def test_each_month_has_its_exchange(town):
    base = town.county(recipients=1)
    policy = town.only(StudentExchange(topic=HANDS, period=Period.MONTH))
    rotation = town.rotate(base, policy)
    months = Counter(e.date.month for e in rotation.events)
    assert set(months.values()) == {1}
    assert len(months) >= 4


def test_schools_without_the_grades_are_named(town):
    base = with_pupils(town, town.county(), R1={"pupils": 90, "classes": {4: 2, 5: 1}})
    policy = town.only(StudentExchange(topic=HANDS, grades=(2, 3)))
    rotation = town.rotate(base, policy)
    assert rotation.events == ()
    (told,) = rotation.unmet
    assert told.rule == "event.students"
    assert "R1小学 没有2、3 年级学生" in told.message_zh
    assert "grades 2, 3" in told.message_en


def test_students_of_a_grade_are_a_share_of_the_pupils(town):
    (school, *_) = town.county().schools
    known = school.model_copy(update={"pupils": 100, "classes": {1: 1, 2: 2}})
    assert students_of(known, (2,)) == 66
    assert students_of(known, ()) == 100
    assert students_of(school, (2,)) is None
