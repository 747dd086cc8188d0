"""Rules of a policy that cannot mean what they say in this county: warnings.

A rule may ask for what the county does not have: an area lead, a lacking subject, a
nine-year school, enough schools of a tag. Planning would still answer, by leaving
schools out or the rule without effect; these warnings say so beforehand, with the
values met and what to do.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from matcher.candidates.modes import may_have, may_use
from matcher.candidates.places import Places
from matcher.candidates.roles import leads, may_support, receives
from matcher.county import County, School, Stage
from matcher.errors import Fault, Severity
from matcher.labels import label
from matcher.policy import AreaLeads, Degree, GoalName, ModeRules, Policy
from matcher.staffing import Periods, subject_balance
from matcher.text import Text


def odd_rules(county: County, policy: Policy) -> tuple[Fault, ...]:
    """Return every warning about rules that the county cannot bear out.

    Parameters
    ----------
    county, policy
        What is known and what is asked.

    Returns
    -------
    tuple of Fault
        All of severity warning; their places name the rule.
    """
    check = _Check(county, policy)
    return (
        *check.roles(),
        *check.modes(),
        *check.partners(),
        *check.area_leads(),
        *check.goals(),
    )


@dataclass(frozen=True, eq=False)
class _Check:
    county: County
    policy: Policy

    @cached_property
    def supports(self) -> tuple[School, ...]:
        return tuple(s for s in self.county.schools if may_support(s, self.policy))

    @cached_property
    def recipients(self) -> tuple[School, ...]:
        rule = self.policy.compatibility
        return tuple(s for s in self.county.schools if receives(s, rule))

    @cached_property
    def needs(self) -> dict[str, Periods]:
        needs = subject_balance(self.county).needs
        return {s.code: needs[s.code] for s in self.recipients if s.code in needs}

    def roles(self) -> Iterator[Fault]:
        """Yield that nobody supports although schools have a tag for it."""
        rule = self.policy.compatibility
        tagged = [s for s in self.county.schools if s.tags & rule.support_tags]
        if self.supports or not tagged or not rule.support_areas:
            return
        areas = sorted(rule.support_areas)
        words = "、".join(map(label, areas)), ", ".join(label(a, "en") for a in areas)
        yield _odd(
            "rule.compatibility.support",
            "compatibility.support_areas",
            ",".join(areas),
            Text(
                f"{len(tagged)} 所学校有支援学校的类别，没有一所在{words[0]}",
                f"{len(tagged)} schools have a tag of supports, none lies in an area "
                f"of type {words[1]}",
            ),
            Text(
                "核对城乡类型，或改 support_areas",
                "check the areas of the schools, or change support_areas",
            ),
        )

    def modes(self) -> Iterator[Fault]:
        """Yield modes that no support, or too few recipients, may be in."""
        if not self.supports or not self.recipients:
            return
        for mode in self.policy.modes:
            if not any(may_use(mode, support) for support in self.supports):
                yield _unusable(mode, len(self.supports))
            for rule in mode.rules:
                fitting = sum(may_have(rule, school) for school in self.recipients)
                if fitting < max(1, rule.recipients_min):
                    yield _too_few(rule, fitting)

    def partners(self) -> Iterator[Fault]:
        """Yield partners that do not exist, or things nobody needs partners for."""
        rule = self.policy.partners
        if not self.supports or not self.recipients:
            return
        if rule.by == "school" and rule.number > len(self.supports):
            yield _odd(
                "rule.partners.number",
                "partners.number",
                rule.number,
                Text(
                    f"每所受援学校要 {rule.number} 所不同的支援学校，全县只有 "
                    f"{len(self.supports)} 所",
                    f"each recipient is due {rule.number} different supports; the "
                    f"county has {len(self.supports)}",
                ),
                Text(
                    "改小 number，或增加支援学校", "lower number, or name more supports"
                ),
            )
        if rule.by == "subject":
            yield from self._subjects(rule.subjects)
        if rule.by == "stage" and not any(
            school.stage is Stage.NINE_YEAR for school in self.recipients
        ):
            yield _odd(
                "rule.partners.stage",
                "partners.by",
                rule.by,
                Text(
                    f"{len(self.recipients)} 所受援学校中没有九年一贯制学校，"
                    "按学段结对不起作用",
                    f"none of {len(self.recipients)} recipients is a nine-year "
                    "school: partners by stage have no effect",
                ),
                Text("核对学段，或删去该规则", "check the stages, or drop the rule"),
            )
        places = Places.find(self.recipients, rule, self.needs)
        for place in places.school:
            if place in self.county.school_by_code:
                yield _odd(
                    "rule.partners.code",
                    "partners",
                    place,
                    Text(
                        "学校代码与另一所学校的受援处编号相同",
                        "this school code is also the code of a place of another",
                    ),
                    Text("改学校代码，不要用 #", "change the code; avoid the sign #"),
                )

    def _subjects(self, asked: tuple[str, ...]) -> Iterator[Fault]:
        lacked = {k for needs in self.needs.values() for k in needs}
        if not lacked:
            yield _odd(
                "rule.partners.subject",
                "partners.by",
                "subject",
                Text(
                    f"{len(self.recipients)} 所受援学校都不知道或不缺任何学科课时，"
                    "按学科结对不起作用",
                    f"none of {len(self.recipients)} recipients is known to lack "
                    "periods of a subject: partners by subject have no effect",
                ),
                Text(
                    "在学校表填缺课时，或补上教师与班数",
                    "state the periods lacking, or add teachers and classes",
                ),
            )
            return
        for subject in asked:
            if subject not in lacked:
                known = "、".join(sorted(lacked))
                yield _odd(
                    "rule.partners.subject",
                    "partners.subjects",
                    subject,
                    Text(
                        f"没有受援学校缺这门课；所缺的是 {known}",
                        f"no recipient lacks it; lacking are {known}",
                    ),
                    Text("核对学科名称", "check the name of the subject"),
                )

    def area_leads(self) -> Iterator[Fault]:
        """Yield leads that do not exist or cannot take all supports."""
        rule = self.policy.find(AreaLeads)
        if rule is None or not self.supports:
            return
        above = [school for school in self.county.schools if leads(school, rule)]
        number, room = len(self.supports), len(above) * rule.supports_max
        if not above:
            tags = sorted(rule.lead_tags)
            words = "、".join(map(label, tags)), ", ".join(label(t, "en") for t in tags)
            yield _odd(
                "rule.area_leads.none",
                "area_leads",
                0,
                Text(
                    f"全县没有片区长学校（类别 {words[0] or '未列'}，或结对角色"
                    "“片区长学校”）",
                    f"the county has no area lead (tag {words[1] or 'none listed'}, or "
                    "the role 'area-lead school')",
                ),
                Text(
                    "在学校表为片区长学校填类别或角色",
                    "give area leads their tag or role on the sheet of schools",
                ),
            )
        elif room < number:
            yield _odd(
                "rule.area_leads.room",
                "area_leads.supports_max",
                rule.supports_max,
                Text(
                    f"{len(above)} 所片区长学校每所至多领 {rule.supports_max} 所，共 "
                    f"{room} 所，支援学校有 {number} 所",
                    f"{len(above)} area leads take at most {rule.supports_max} each, "
                    f"{room} together; there are {number} supports",
                ),
                Text(
                    "改大上限，或增加片区长学校", "raise the limit, or name more leads"
                ),
            )
        elif number < rule.supports_min:
            yield _odd(
                "rule.area_leads.room",
                "area_leads.supports_min",
                rule.supports_min,
                Text(
                    f"每所片区长学校至少领 {rule.supports_min} 所，支援学校只有 "
                    f"{number} 所",
                    f"an area lead takes at least {rule.supports_min}; there are only "
                    f"{number} supports",
                ),
                Text("改小下限", "lower the least number"),
            )
        if above and rule.same_district:
            yield from self._districts(above)

    def _districts(self, above: list[School]) -> Iterator[Fault]:
        led = {school.district for school in above if school.district}
        for school in self.supports:
            if school.district not in led:
                yield _odd(
                    "rule.area_leads.district",
                    "area_leads.same_district",
                    f"{school.name}（{school.code}）",
                    Text(
                        f"片区“{school.district or '未填'}”没有片区长学校",
                        f"district '{school.district or 'unknown'}' has no area lead",
                    ),
                    Text(
                        "填片区，或在该片区定片区长学校",
                        "state its district, or name a lead there",
                    ),
                )

    def goals(self) -> Iterator[Fault]:
        """Yield goals that nothing in the county can move."""
        if GoalName.CROSSINGS in self.policy.goals.order and not any(
            school.district for school in (*self.supports, *self.recipients)
        ):
            yield _odd(
                "rule.goals.crossings",
                "goals.order",
                GoalName.CROSSINGS,
                Text(
                    "没有一所学校填了片区，跨片区结对数总为 0",
                    "no school states its district: there are never any crossings",
                ),
                Text(
                    "在学校表填片区，或去掉该目标", "state districts, or drop the goal"
                ),
            )


def _unusable(mode: ModeRules, supports: int) -> Fault:
    tags = sorted({tag for rule in mode.rules for tag in rule.support_tags})
    words = "、".join(map(label, tags)), ", ".join(label(tag, "en") for tag in tags)
    return _odd(
        "rule.degree.support",
        f"degree[{mode.mode}].support_tags",
        ",".join(tags),
        Text(
            f"{supports} 所支援学校没有一所的类别符合“{label(mode.mode)}”模式的要求"
            f"（{words[0]}）",
            f"none of {supports} supports has the tags that mode "
            f"'{label(mode.mode, 'en')}' asks for ({words[1]})",
        ),
        Text("核对学校类别，或改规则", "check the tags of schools, or the rule"),
    )


def _too_few(rule: Degree, fitting: int) -> Fault:
    least = max(1, rule.recipients_min)
    mode, link = label(rule.mode), label(rule.link)
    return _odd(
        "rule.degree.recipient",
        f"degree[{rule.mode}/{rule.link}].recipients_min",
        rule.recipients_min,
        Text(
            f"“{mode}”模式的{link}结对至少要 {least} 所符合条件的受援学校，全县只有 "
            f"{fitting} 所",
            f"mode '{label(rule.mode, 'en')}' needs at least {least} recipients that "
            f"may be linked as '{label(rule.link, 'en')}'; the county has {fitting}",
        ),
        Text(
            "核对受援学校类别与地类，或改小下限",
            "check tags and areas of recipients, or lower the least number",
        ),
    )


def _odd(code: str, where: str, value: object, expected: Text, remedy: Text) -> Fault:
    return Fault(
        code=code,
        severity=Severity.WARNING,
        where=where,
        value=str(value),
        expected=expected,
        remedy=remedy,
    )
