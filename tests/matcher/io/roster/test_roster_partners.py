"""Several partners, link types, terms of agreements and area leads in the roster."""

import datetime as dt
import json

import openpyxl
import pytest

from matcher.county import Agreement, County, Duty, Link, Mode
from matcher.io.geojson import write_geojson
from matcher.io.roster.csv_folder import write_csv
from matcher.io.roster.places import part_of
from matcher.io.roster.reader import read_roster
from matcher.io.roster.writer import write_roster
from matcher.plan import (
    AreaLead,
    Consortium,
    Goal,
    PairingPlan,
    Plan,
    RecipientLink,
    Status,
    Unpaired,
)
from matcher.policy import Continuity, GoalName, Goals, Partners, Policy
from matcher.report.map_svg import map_svg

D = dt.date


def link(place: str, **fields: object) -> RecipientLink:
    school, _, part = place.partition("#")
    base = {"school": school, "part": part, "distance_m": 1_234, "travel_min": 5}
    return RecipientLink.model_validate(base | {"basis": "stated"} | fields)


@pytest.fixture
def wide(county: County) -> Plan:
    """Every school has several of everything: modes, partners, stages, terms, leads."""
    schools = tuple(
        s.model_copy(update={"duty": Duty.AREA_LEAD}) if s.code == "R01" else s
        for s in county.schools
    )
    policy = Policy(
        name="t",
        title=("试验", "test"),
        rules=(
            Partners(by="stage"),
            Continuity(years=3),
            Goals(
                order=(GoalName.UNPAIRED, GoalName.TRAVEL, GoalName.CHANGES),
                blends=({GoalName.TRAVEL: 1, GoalName.CHANGES: 5_000},),
            ),
        ),
    )
    pairing = PairingPlan(
        status=Status.FEASIBLE,
        gap=0.25,
        goals=(
            Goal(name="unpaired", value=1, bound=1, unit="schools"),
            Goal(
                name="travel+changes", value=16_234, bound=12_000, unit="points",
                parts={"travel": 1_234, "changes": 3},
            ),
            Goal(name="lead_missing", value=1, bound=1, unit="schools"),
            Goal(name="lead_travel", value=21_042, bound=21_042, unit="metres"),
        ),
        consortia=(
            Consortium(
                id="G-S01",
                mode=Mode.MERGED,
                support="S01",
                recipients=(
                    link("R02#junior", agreed="running", until=D(2028, 8, 31)),
                    link("R02#primary", link=Link.ENTRUSTED, until=D(2029, 8, 31)),
                ),
            ),
            Consortium(
                id="G-S02",
                mode=Mode.LEAGUE,
                support="S02",
                recipients=(link("R03", agreed="renewed"), link("R03#2")),
            ),
        ),
        area_leads=(AreaLead(school="R01", supports=("S01",)),),
        unpaired=(Unpaired(school="R03", part="英语", reasons=()),),
        leadless=(Unpaired(school="S02", reasons=()),),
        published=(("S01", "R02#primary"), ("S02", "R03")),
    )  # fmt: skip
    changed = county.model_copy(update={"schools": schools})
    return Plan(county=changed, policy=policy, pairing=pairing)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_parts_links_modes_terms_and_leads_come_back(wide: Plan, tmp_path, lang, kind):
    if kind == "xlsx":
        write_roster(wide, tmp_path / "p.xlsx", lang=lang)
    else:
        write_csv(wide, tmp_path / "p.csv", lang=lang)
    back = read_roster(tmp_path / f"p.{kind}", county=wide.county, policy=wide.policy)
    assert back.pairing == wide.pairing


def _rows(path, sheet: str) -> list[dict[str, object]]:
    grid = list(openpyxl.load_workbook(path)[sheet].values)
    return [dict(zip(grid[2], row, strict=True)) for row in grid[3:]]


def test_the_sheet_says_what_each_link_is_for_and_until_when(wide: Plan, tmp_path):
    write_roster(wide, tmp_path / "p.xlsx")
    rows = _rows(tmp_path / "p.xlsx", "结对名单")
    keys = ("受援内容", "结对模式", "结对类型", "协议状态", "片区长学校")
    assert [tuple(row[key] for key in keys) for row in rows] == [
        ("初中部", "融合型", "普通", "未到期", "石坪中学"),
        ("小学部", "融合型", "托管", "新签", "石坪中学"),
        (None, "联盟", "普通", "续签", None),
        ("第2所支援学校", "联盟", "普通", "新签", None),
    ]
    assert rows[0]["协议截止"] == dt.datetime(2028, 8, 31)
    earlier = _rows(tmp_path / "p.xlsx", "上版结对")
    assert [(row["受援内容"], row["本版是否保留"]) for row in earlier] == [
        ("小学部", "是"),
        (None, "是"),
    ]
    points = _rows(tmp_path / "p.xlsx", "未满足说明")
    assert [(row["类别"], row["学校"], row["受援内容"]) for row in points] == [
        ("未结对学校", "云雾小学", "英语"),
        ("无片区长的支援学校", "第二小学", None),
    ]


def test_a_blend_shows_its_goals_with_their_weights(wide: Plan, tmp_path):
    write_roster(wide, tmp_path / "p.xlsx")
    rows = [
        r for r in _rows(tmp_path / "p.xlsx", "指标与目标") if "权数" in str(r["说明"])
    ]
    assert [(r["项目"].strip(), r["数值"], r["单位"], r["说明"]) for r in rows] == [
        ("其中：单程路程合计", 1.234, "公里", "权数 1（每米）"),
        ("其中：与已公布方案不同", 3, "对", "权数 5,000"),
    ]


def test_a_roster_made_by_hand_need_not_say_what_follows_from_the_county(
    wide: Plan, tmp_path
):
    agreements = (
        Agreement(support="S01", recipient="R02", end=D(2027, 7, 15)),
        Agreement(support="S02", recipient="R03", end=D(2026, 7, 15)),
    )
    county = wide.county.model_copy(update={"agreements": agreements})
    book = openpyxl.Workbook()
    book.active.title = "结对名单"
    book.active.append(["支援学校", "受援学校", "受援内容", "协议截止"])
    for row in (
        ["城关中学", "高岭九年一贯制学校", "初中", None],
        ["城关中学", "高岭九年一贯制学校", "小学段", "2027年7月"],
        ["第二小学", "云雾小学", "第一支援学校", None],
        ["第二小学", "石坪中学", None, "2030-06"],
    ):
        book.active.append(row)
    book.save(tmp_path / "hand.xlsx")
    plan = read_roster(tmp_path / "hand.xlsx", county=county, policy=wide.policy)
    links = [r for group in plan.pairing.consortia for r in group.recipients]
    assert [(r.place, r.agreed, r.until) for r in links] == [
        ("R02#junior", "running", D(2027, 7, 15)),
        ("R02#primary", "running", D(2027, 7, 15)),
        ("R03", "renewed", D(2029, 8, 31)),
        ("R01", "new", D(2030, 6, 30)),
    ]


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("", ""), ("第1所支援学校", ""), ("第二支援校", "2"), ("3", "3"),
        ("support no. 2", "2"), ("partner 4", "4"), ("junior part", "junior"),
        ("初中段", "junior"), ("primary", "primary"), ("信息科技", "信息科技"),
    ],
)  # fmt: skip
def test_what_a_recipient_is_supported_in_may_be_written_in_any_usual_way(words, part):
    assert part_of(words) == part


def test_the_map_tells_parts_terms_and_areas(wide: Plan, tmp_path):
    write_geojson(wide, tmp_path / "p.geojson")
    features = json.loads((tmp_path / "p.geojson").read_text("utf-8"))["features"]
    assert len({feature["id"] for feature in features}) == len(features)
    by_id = {f["id"]: f["properties"] for f in features}
    junior = by_id["G-S01/R02#junior"]
    assert (junior["part"], junior["until"], junior["agreed"]) == (
        "junior", "2028-08-31", "running",
    )  # fmt: skip
    assert by_id["S01"]["area_lead"] == "R01"
    assert by_id["R01"]["role"] == "area_lead"
    assert by_id["A-R01/S01"]["kind"] == "area"


def test_the_picture_draws_leads_entrusted_links_and_further_partners(wide: Plan):
    text = map_svg(wide)
    assert "◆ 片区长学校" in text
    assert "粗线 托管" in text
    assert "断线 非主要结对" in text
    assert text.count('stroke-width="3.2"') == 1
    plain = wide.pairing.model_copy(update={"consortia": (), "area_leads": ()})
    assert "◆" not in map_svg(wide.model_copy(update={"pairing": plain}))
