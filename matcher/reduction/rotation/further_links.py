"""Notes on links that no rotation is planned for: all but a recipient's main one."""

from matcher.county import County
from matcher.labels import part_label
from matcher.plan import PairingPlan, Reason, RecipientLink
from matcher.reduction.rotation.scene import reason
from matcher.text import Lang, Text


def further_links(county: County, pairing: PairingPlan) -> list[Reason]:
    """Return one note for each support school with links left to the schools.

    Quotas of a recipient count once: people move, and lessons are observed, over its
    main link. What the further ones do is agreed by the schools.
    """
    main = {(c.support, link.place) for c in pairing.main for link in c.recipients}
    notes = []
    for consortium in pairing.consortia:
        support = consortium.support
        left = [r for r in consortium.recipients if (support, r.place) not in main]
        if not left:
            continue
        name = _name(county, support)
        places = [_place(county, link, "zh") for link in left]
        places_en = [_place(county, link, "en") for link in left]
        notes.append(
            reason(
                "pair.partners",
                Text(
                    f"{name} 对 {'、'.join(places)} 的支援不是受援学校的主要结对，"
                    "轮岗、听课和活动未排，由学校商定",
                    f"{name} is not the main partner of {', '.join(places_en)}: no "
                    "postings, visits or events are planned for it; the schools agree "
                    "on them",
                ),
                where=support,
                value=len(left),
            )
        )
    return notes


def _name(county: County, code: str) -> str:
    school = county.school_by_code.get(code)
    return school.name if school else code


def _place(county: County, link: RecipientLink, lang: Lang) -> str:
    name, part = _name(county, link.school), part_label(link.part, lang)
    if not part:
        return name
    return f"{name}（{part}）" if lang == "zh" else f"{name} ({part})"
