"""A roster edited by hand, or made elsewhere, is read by what it says."""

import datetime as dt
from collections.abc import Callable

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from matcher.county import County, Link, Mode
from matcher.errors import InputError, UnreadableError
from matcher.io.roster.reader import read_roster
from matcher.io.roster.writer import write_roster
from matcher.plan import AreaLead, Plan, Status
from matcher.policy import Activity, Policy

Edit = Callable[[openpyxl.Workbook], None]


@pytest.fixture
def edited(plan: Plan, tmp_path) -> Callable[[Edit], Plan]:
    """Write the plan, change the workbook as a planner would, read it back."""

    def run(edit: Edit) -> Plan:
        path = tmp_path / "plan.xlsx"
        write_roster(plan, path)
        book = openpyxl.load_workbook(path)
        edit(book)
        book.save(path)
        return read_roster(path, county=plan.county, policy=plan.policy)

    return run


def _column(sheet: Worksheet, title: str) -> int:
    return next(c.column for c in sheet[3] if c.value == title)


def _set(sheet: Worksheet, row: int, **cells: object) -> None:
    for title, value in cells.items():
        sheet.cell(row, _column(sheet, title)).value = value


def _faults(edited: Callable[[Edit], Plan], edit: Edit) -> dict[str, str]:
    with pytest.raises(InputError) as raised:
        edited(edit)
    return {fault.where: fault.code for fault in raised.value.faults}


def test_an_untouched_workbook_saved_elsewhere_is_the_same_plan(edited, plan: Plan):
    back = edited(lambda book: None)
    assert (back.pairing, back.rotation) == (plan.pairing, plan.rotation)


def test_a_visit_moved_to_another_day_takes_its_cover_along_only_if_that_moves(
    edited, plan: Plan
):
    def move_visit(book):
        for row in (4, 5):
            _set(book["听课安排表"], row, 日期=dt.date(2026, 9, 17))

    assert _faults(edited, move_visit) == {"代课安排!D6": "roster.covers.no_absence"}

    def move_both(book):
        move_visit(book)
        _set(book["代课安排"], 6, 日期="2026年9月17日")

    moved = edited(move_both).rotation.visits[0]
    assert moved.date == dt.date(2026, 9, 17)
    assert moved.covers == plan.rotation.visits[0].covers


def test_a_copied_row_with_another_person_is_another_posting(edited):
    def copy(book):
        sheet = book["轮岗花名册"]
        for cell in list(sheet[4]):
            sheet.cell(7, cell.column).value = cell.value
        _set(sheet, 7, 姓名="王芳", 职工号="T002")

    postings = edited(copy).rotation.postings
    assert [p.teacher for p in postings] == ["T001", "T103", "T004", "T002"]
    assert len({p.id for p in postings}) == 4
    assert postings[3].covers == ()


def test_a_changed_support_school_founds_its_own_consortium(edited):
    def change(book):
        _set(book["结对名单"], 5, 支援学校="第二小学", 支援学校代码="S02")

    groups = edited(change).pairing.consortia
    assert [(g.id, g.support) for g in groups] == [("G-S01", "S01"), ("G-S02", "S02")]


def test_codes_and_ids_may_be_cleared_where_names_are_plain(edited, plan: Plan):
    def clear(book):
        for name, titles in {
            "结对名单": ("支援学校代码", "受援学校代码", "结对编号"),
            "听课安排表": ("派出学校代码", "听课学校代码", "系统编号"),
            "代课安排": (
                "学校代码",
                "缺课教师职工号",
                "代课教师职工号",
                "关联系统编号",
            ),
            "教研活动": ("承办学校代码", "参加学校代码", "系统编号", "结对编号"),
        }.items():
            sheet = book[name]
            for title in titles:
                for row in range(4, sheet.max_row + 1):
                    sheet.cell(row, _column(sheet, title)).value = None

    back = edited(clear)
    assert back.pairing.consortia == plan.pairing.consortia
    assert back.rotation.visits[0].covers == plan.rotation.visits[0].covers
    assert back.rotation.postings == plan.rotation.postings
    assert [e.people for e in back.rotation.events] == [
        e.people for e in plan.rotation.events
    ]
    assert [e.consortium for e in back.rotation.events] == ["G-S01", "G-S01"]


def test_a_name_changed_without_its_code_is_refused(edited):
    def change(book):
        _set(book["结对名单"], 4, 受援学校="云雾小学")
        _set(book["代课安排"], 6, 代课教师="孙丽")

    assert _faults(edited, change) == {
        "结对名单!G4": "roster.pairs.name_and_code",
        "代课安排!O6": "roster.covers.name_and_code",
    }


def test_namesakes_are_told_apart_by_school_and_refused_without_one(edited):
    def clear(book):
        _set(book["代课安排"], 6, 代课教师职工号=None)
        _set(book["师徒结对"], 4, 师傅="张伟", 师傅职工号=None, 师傅学校=None)

    assert _faults(edited, clear) == {"师徒结对!B4": "roster.mentors.ambiguous"}


def test_every_fault_of_every_sheet_is_told_at_once(edited):
    def spoil(book):
        _set(book["结对名单"], 4, 单程公里="很远", 结对模式="朋友")
        _set(book["轮岗花名册"], 4, 开始日期="九月初", 交流形式=None)
        _set(book["轮岗花名册"], 5, 接收学校="无名中学", 接收学校代码=None)
        _set(book["听课安排表"], 4, 出发时间="早上", 节次=2.5)
        _set(book["教研活动"], 4, 节次="晚上", 参加人员="王芳")
        _set(book["应交材料"], 4, 截止日期=None)

    faults = _faults(edited, spoil)
    assert {
        "结对名单!M4": "roster.pairs.number",
        "结对名单!K4": "roster.pairs.value",
        "轮岗花名册!L4": "roster.postings.value",
        "轮岗花名册!K4": "roster.postings.missing",
        "轮岗花名册!I5": "roster.postings.unknown_name",
        "听课安排表!O4": "roster.visits.time",
        "听课安排表!J4": "roster.visits.whole_number",
        "教研活动!D4": "roster.events.number",
        "教研活动!Q4": "roster.events.names_and_codes",
        "应交材料!G4": "roster.papers.missing",
    }.items() <= faults.items()


def test_a_message_names_place_value_expectation_and_remedy_in_both_languages(edited):
    with pytest.raises(InputError) as raised:
        edited(lambda book: _set(book["结对名单"], 4, 受援学校="云雾小学"))
    assert raised.value.say("zh") == (
        "结对名单!G4 “云雾小学”：代码 R01 是 石坪中学；改名称时也要改代码（或清空代码）"
    )
    assert "when you change the name" in raised.value.say("en")


def test_a_distance_rounded_by_hand_stands_for_the_one_it_was_rounded_from(
    county: County, policy: Policy, tmp_path
):
    from matcher.distance import distance_table

    way = distance_table(county, policy).leg("R01", "S01")
    rows = [
        ["支援学校", "受援学校", "公里"],
        ["城关中学", "石坪中学", round(way.metres / 1000, 1)],
        ["城关中学", "高岭九年一贯制学校", None],
        ["第二小学", "云雾小学", 77.7],
    ]
    pairs = _elsewhere(tmp_path, {"结对名单": rows}, county, policy).pairing
    near, filled, own = (r for g in pairs.consortia for r in g.recipients)
    assert (near.distance_m, near.basis) == (way.metres, "estimated")
    assert filled.distance_m == distance_table(county, policy).leg("R02", "S01").metres
    assert (own.distance_m, own.basis) == (77_700, "stated")


def _elsewhere(tmp_path, sheets, county: County, policy: Policy) -> Plan:
    path = tmp_path / "made_elsewhere.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return read_roster(path, county=county, policy=policy)


def test_a_roster_made_elsewhere_needs_only_the_usual_columns(
    county: County, policy: Policy, tmp_path
):
    plan = _elsewhere(
        tmp_path,
        {
            "结对名单": [
                ["青山县结对帮扶名单"],
                ["备注", "受援校", "支援校", "模式", "类型", "联系电话"],
                ["x", "石坪中学", "城关中学", "共建", "托管", "略"],
            ],
            "轮岗花名册": [
                ["姓名", "工号", "接收学校", "交流形式", "起始日期", "截止日期"],
                ["李明", "T001", "石坪中学", "支教", "2026.9.7", 46293],
            ],
            "听课安排表": [
                ["听课人", "听课学校", "听课日期", "节次", "班级", "授课教师"],
                ["赵强", "城关中学", "2026-09-16", 2, "七(1)班", "王芳"],
                ["赵强", "城关中学", "2026-09-16", 3, "七(1)班", "李明"],
            ],
            "代课安排": [
                ["请假教师", "日期", "节次", "班级", "代课人"],
                ["赵强", "2026-09-16", 1, "八1班", "孙丽"],
            ],
        },
        county,
        policy,
    )
    (group,) = plan.pairing.consortia
    assert (group.id, group.mode) == ("G-S01", Mode.JOINT)
    assert [(r.school, r.link) for r in group.recipients] == [("R01", Link.ENTRUSTED)]
    (posting,) = plan.rotation.postings
    assert posting.kind is Activity.POSTING_OUT
    assert (posting.start, posting.end) == (dt.date(2026, 9, 7), dt.date(2026, 9, 28))
    assert (posting.home, posting.weeks, posting.school_days) == ("S01", 4, 16)
    (visit,) = plan.rotation.visits
    assert visit.home == "R01"
    assert [(o.period, o.class_, o.teacher) for o in visit.lessons] == [
        (2, "七（1）班", "T002"),
        (3, "七（1）班", "T001"),
    ]
    minutes = group.recipients[0].travel_min
    assert visit.depart == _clock(8 * 60 + 55 - minutes - policy.travel.margin_min)
    assert visit.back == _clock(10 * 60 + 55 + minutes)
    assert (visit.basis, visit.cover_basis) == ("timetable", "timetable")
    assert [c.teacher for c in visit.covers] == ["T103"]
    assert plan.rotation.status is Status.FEASIBLE


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def test_a_workbook_without_pairs_is_refused_by_name(
    county: County, policy: Policy, tmp_path
):
    with pytest.raises(InputError, match="没有工作表 结对名单"):
        _elsewhere(tmp_path, {"Sheet1": [["支援学校", "受援学校"]]}, county, policy)


def test_a_missing_column_is_named_with_its_header(
    county: County, policy: Policy, tmp_path
):
    sheets = {
        "Pairs": [["Support school", "Recipient school"]],
        "Postings": [["Name", "Host school", "Kind", "Start"]],
    }
    with pytest.raises(InputError) as raised:
        _elsewhere(tmp_path, sheets, county, policy)
    assert (
        raised.value.say("en") == "Postings!1: no column End; add it to the header row"
    )


def test_files_that_are_no_workbook_are_refused(
    county: County, policy: Policy, tmp_path
):
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n not a workbook")
    with pytest.raises(UnreadableError):
        read_roster(path, county=county, policy=policy)


def test_rows_may_be_sorted_in_any_way(edited, plan: Plan):
    def turn(book):
        for sheet in book:
            rows = [[c.value for c in row] for row in sheet.iter_rows(min_row=4)]
            for at, row in enumerate(reversed(rows), 4):
                for column, value in enumerate(row, 1):
                    sheet.cell(at, column).value = value

    back = edited(turn)
    found = {visit.id: visit for visit in back.rotation.visits}
    for visit in plan.rotation.visits:
        lessons = tuple(reversed(visit.lessons))
        assert found[visit.id] == visit.model_copy(update={"lessons": lessons})
    assert {group.id for group in back.pairing.consortia} == {"G-S01"}
    assert back.pairing.consortia[0].covered == plan.pairing.consortia[0].covered


def test_a_lesson_row_added_without_an_id_joins_the_trip_of_that_day(edited):
    def add(book):
        sheet = book["听课安排表"]
        _set(
            sheet, 8, 日期=dt.date(2026, 9, 16), 听课教师="赵强", 听课学校="城关中学",
            节次=4, 班级="七（2）班", 学科="数学", 授课教师="张伟",
        )  # fmt: skip

    visits = edited(add).rotation.visits
    assert len(visits) == 2
    assert [(o.period, o.teacher) for o in visits[0].lessons] == [
        (2, "T002"),
        (3, "T001"),
        (4, "T003"),
    ]


def test_a_consortium_without_recipients_and_a_trip_without_lessons_stay(
    plan: Plan, tmp_path
):
    empty = plan.pairing.consortia[0].model_copy(
        update={"id": "G-S02", "support": "S02", "recipients": (), "covered": ()}
    )
    pairing = plan.pairing.model_copy(
        update={"consortia": (*plan.pairing.consortia, empty)}
    )
    visit = plan.rotation.visits[0].model_copy(update={"lessons": ()})
    rotation = plan.rotation.model_copy(update={"visits": (visit,)})
    odd = plan.model_copy(update={"pairing": pairing, "rotation": rotation})
    write_roster(odd, tmp_path / "plan.xlsx")
    back = read_roster(tmp_path / "plan.xlsx", county=plan.county, policy=plan.policy)
    assert back.pairing == pairing
    assert back.rotation == rotation


def test_an_area_lead_keeps_the_schools_that_lead_no_group(plan: Plan, tmp_path):
    areas = (
        AreaLead(school="S01", supports=("S01", "S02")),
        AreaLead(school="R02", supports=()),
    )
    pairing = plan.pairing.model_copy(update={"area_leads": areas})
    tiered = plan.model_copy(update={"pairing": pairing})
    write_roster(tiered, tmp_path / "plan.xlsx")
    back = read_roster(tmp_path / "plan.xlsx", county=plan.county, policy=plan.policy)
    assert back.pairing == pairing


def test_times_of_day_may_be_written_in_any_usual_way(edited):
    def change(book):
        _set(book["听课安排表"], 4, 出发时间="6：50", 返回时间=0.5)

    visit = edited(change).rotation.visits[0]
    assert (visit.depart, visit.back) == ("06:50", "12:00")
