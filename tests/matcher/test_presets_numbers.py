"""Every number of a document is a parameter of its preset.

Each line sets a parameter to the number the document has: nothing may change.
"""

import pytest

from matcher.policy_settings import set_parameter
from matcher.presets import load_policy

NUMBERS = {
    "changzhou-2007": (
        "degree.recipients_min=1",
        "continuity.years=3",
        "placement[recipient].min_school_days=20",
        "placement[recipient].period=school_year",
        "placement[support].min_school_days=5",
        "placement[support].max_school_days=10",
        "count_quota[备课组教学研究].minimum=2",
        "count_quota[备课组教学研究].scope=subject",
        "count_quota[课堂教学专题研究].minimum=2",
        "count_quota[教学经验交流会].minimum=1",
        "count_quota[骨干教师赴城区备课].minimum=2",
        "count_quota[骨干教师赴城区备课].hosts=support",
        "count_quota[training].minimum=1",
        "mentoring.apprentices_min=1",
        "mentoring.apprentices_max=2",
        "artefact[师徒结对的计划].count=3",
        "count_quota[lecture].minimum=2",
        "count_quota[lecture].hosts=recipient",
        "count_quota[demo_lesson].minimum=5",
        "count_quota[demo_lesson].maximum=10",
        "count_quota[demo_lesson].people_min=3",
        "count_quota[demo_lesson].people_max=5",
        "shadowing.people=1",
        "shadowing.min_school_days=5",
        "shadowing.min_periods=12",
        "shadowing.report_lesson=true",
        "artefact[年度工作方案].anchor=end_of_february",
        "artefact[年度工作方案].period=calendar_year",
    ),
    "changzhou-2007-agreement": (
        "artefact[首年帮扶计划].anchor=signing",
        "artefact[首年帮扶计划].days_after=30",
        "artefact[当年度帮扶计划].anchor=end_of_february",
        "placement[support].min_school_days=10",
        'placement[support].posts=["deputy", "head"]',
        "count_quota[posting_out].minimum=1",
        "count_quota[posting_out].maximum=2",
        "stint.min_school_days=10",
        "count_quota[joint_research].minimum=2",
        "count_quota[joint_research].period=term",
        "count_quota[joint_research].hosts=in_turns",
        "placement[recipient].people=1",
        "placement[recipient].people_max=2",
        "placement[recipient].min_school_days=20",
        "count_quota[training].anchor=summer",
        "artefact[一式四份].count=4",
        "continuity.years=3",
    ),
    "pingluo": (
        "count_quota[leaders].minimum=1",
        "count_quota[heads].minimum=1",
        "count_quota[heads].anchor=year_end",
        "placement.people=1",
        "placement.side=recipient",
    ),
    "litong": (
        "count_quota[posting_in].minimum=2",
        "count_quota[posting_in].maximum=4",
        "count_quota[posting_in].scope=school",
        "turns.leaders=true",
        'selection_order.order=["volunteers", "rota"]',
        "count_quota[结对工作集中检查].minimum=2",
        "count_quota[两校班主任工作会].anchor=term_start",
        "count_quota[主题班队会].anchor=term_middle",
        "count_quota[学校德育工作研讨会].anchor=term_end",
        "count_quota[两校教学工作会].anchor=term_start",
        "count_quota[业务专题研讨].anchor=term_middle",
        "count_quota[教学质量分析会].anchor=term_end",
        "count_quota[党建工作].minimum=1",
        "artefact[学生互写一封信].count=4",
        "mentoring.source=posting",
        "mentoring.apprentices_max=1",
    ),
    "pingluo-students": ("student_exchange.students=15", "artefact[三个一].count=3"),
    "tongnan": (
        "degree.recipients_min=1",
        "degree.recipients_max=1",
        "continuity.years=3",
        "phase[第一阶段].first_month=1",
        "phase[第一阶段].last_month=2",
        "phase[第二阶段].first_month=3",
        "phase[第二阶段].last_month=37",
        "phase[第三阶段].first_month=37",
        "phase[第三阶段].last_month=38",
    ),
    "fengjie-2014": (
        "count_quota[联合教研活动].minimum=5",
        "percent_quota[posting_out].share=0.05",
        "percent_quota[posting_out].period=school_year",
        "composition.backbone_min=1",
        "stint[posting_out].min_school_days=10",
        "stint[posting_in].min_school_days=10",
        "percent_quota[observation].share=0.3",
        "percent_quota[observation].period=term",
        "person_quota.min_periods=10",
        "subject_posting.people=1",
    ),
    "yizhou-2016": (
        "weekly_pattern[odd].weekday=1",
        "weekly_pattern[odd].half=pm",
        "weekly_pattern[even].weekday=1",
        "weekly_pattern[even].half=pm",
        "mentoring.apprentices_min=1",
        "mentoring.apprentices_max=1",
        "artefact.anchor=month_end",
        "student_exchange.grades=[2, 3]",
    ),
    "xinjiang-league": (
        "degree.recipients_min=2",
        "degree.recipients_max=3",
        "placement.people=1",
        "placement.min_school_days=5",
        "placement.same_post=true",
        "count_quota[meeting].minimum=1",
        "count_quota[meeting].target=2",
        "count_quota[joint_research].minimum=2",
        "artefact[月度通报].anchor=month_end",
    ),
    "xinjiang-merged": ("degree.recipients_min=2", "degree.recipients_max=3"),
    "fuhai": ("degree.recipients_min=3", "degree.recipients_max=3"),
    "core-plus-n": (
        "degree[entrusted].recipients_min=1",
        "degree[entrusted].recipients_max=2",
    ),
    "yuyao-merged": ("degree.recipients_min=1", "degree.recipients_max=2"),
    "yuyao-area-lead": (
        "count_quota[片区教共体专题研讨].minimum=2",
        "count_quota[片区教共体专题研讨].scope=area",
        "count_quota[片区教共体专题研讨].period=school_year",
    ),
    "yuyao-collaborative": ("sync_class.lines=1", "sync_class.seminar_every=1"),
    "county-generic": ("artefact[三项制度].count=3",),
    "national-2014": (
        "percent_quota.share=0.1",
        "percent_quota.of=eligible",
        "percent_quota.scope=county",
        "composition.backbone_share=0.2",
        "composition.of=movers",
        "tenure_clock.years=6",
    ),
    "pucheng": (
        "eligibility.age_max_m=50",
        "eligibility.age_max_f=45",
        "eligibility.tenure_years_min=6",
        "percent_quota.share=0.15",
        "composition.backbone_share=0.3",
        "stint.terms=4",
    ),
    "jinan-2014": (
        "eligibility.age_max_m=55",
        "eligibility.age_max_f=50",
        "percent_quota.share=0.1",
        "percent_quota.share_max=0.15",
        "stint.terms=2",
    ),
    "dalian": (
        "eligibility.tenure_years_min=9",
        "eligibility.age_max_m=55",
        "eligibility.years_to_retirement_min=3",
        "tenure_clock.years=9",
        "turns.round_terms=10",
    ),
    "hefei": (
        "percent_quota[eligible].share=0.1",
        "percent_quota[graduating].share=0.3",
    ),
    "anhui-2016": (
        "percent_quota.share=0.1",
        "composition.backbone_share=0.2",
        "composition.of=eligible",
    ),
    "beijing-2021": (
        "eligibility.tenure_years_min=6",
        "eligibility.years_to_retirement_min=5",
        "tenure_clock.years=6",
    ),
    "tianjin-2018": (
        "eligibility.age_max_m=50",
        "percent_quota.share=0.1",
        "composition.backbone_share=0.2",
        "tenure_clock.years=10",
    ),
    "shaanxi": ("eligibility.age_max_f=45", "tenure_clock.years=8"),
}


@pytest.mark.parametrize("name", NUMBERS)
def test_the_numbers_are_those_of_the_document(name: str) -> None:
    policy = load_policy(name)
    for setting in NUMBERS[name]:
        assert set_parameter(policy, setting).rules == policy.rules, setting


def test_the_two_clocks_of_changzhou_stand_side_by_side() -> None:
    policy = load_policy("changzhou-2007")
    periods = {str(getattr(rule, "period", "")) for rule in policy.rules}
    assert {"school_year", "calendar_year", "term", "agreement"} <= periods
