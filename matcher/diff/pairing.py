"""What changed of pairs, of their terms and of area leads."""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from matcher.diff.nouns import LeadChange, PairChange, Sign, TermsChange
from matcher.plan import Plan, RecipientLink

Pair: TypeAlias = tuple[str, str]


def lead_changes(before: Plan, after: Plan) -> Iterator[LeadChange]:
    """Yield the supports that left an area lead, then those that came under one."""
    old, new = _leads(before), _leads(after)
    for lead, support in sorted(old - new):
        yield LeadChange(change="removed", lead=lead, support=support)
    for lead, support in sorted(new - old):
        yield LeadChange(change="added", lead=lead, support=support)


def _leads(plan: Plan) -> set[tuple[str, str]]:
    return {(a.school, s) for a in plan.pairing.area_leads for s in a.supports}


def _links(plan: Plan) -> dict[Pair, dict[str, RecipientLink]]:
    """Return the links of a plan by (support, recipient), then by part."""
    links: dict[Pair, dict[str, RecipientLink]] = {}
    for group in plan.pairing.consortia:
        for link in group.recipients:
            links.setdefault((group.support, link.school), {})[link.part] = link
    return links


def _matched(
    before: Mapping[str, RecipientLink], after: Mapping[str, RecipientLink]
) -> list[tuple[str, str]]:
    """Return which part of a pair became which; parts that remain themselves first."""
    same = sorted(before.keys() & after.keys())
    gone, come = sorted(before.keys() - after.keys()), sorted(after.keys() - before)
    return [*zip(same, same, strict=True), *zip(gone, come, strict=False)]


def pair_changes(before: Plan, after: Plan) -> Iterator[PairChange]:
    """Yield the pairs that went, then those that came.

    A pair that only changed what it is for is neither.
    """
    old, new = _links(before), _links(after)
    kept = {
        pair: _matched(old.get(pair, {}), new.get(pair, {}))
        for pair in old.keys() | new.keys()
    }
    signs: tuple[tuple[Sign, dict[Pair, dict[str, RecipientLink]], int], ...] = (
        ("removed", old, 0),
        ("added", new, 1),
    )
    for sign, links, side in signs:
        for pair in sorted(links):
            parts = {match[side] for match in kept[pair]}
            for part in sorted(links[pair].keys() - parts):
                yield PairChange(
                    change=sign, support=pair[0], recipient=pair[1], part=part
                )


def mode_changes(before: Plan, after: Plan) -> Iterator[TermsChange]:
    """Yield the consortia that work in another mode."""
    old, new = (
        {group.support: group.mode.value for group in plan.pairing.consortia}
        for plan in (before, after)
    )
    for support in sorted(old.keys() & new.keys()):
        if old[support] != new[support]:
            yield TermsChange(
                support=support, field="mode", before=old[support], after=new[support]
            )


def terms_changes(before: Plan, after: Plan) -> Iterator[TermsChange]:
    """Yield what changed of the pairs that both plans have."""
    old, new = _links(before), _links(after)
    for pair in sorted(old.keys() & new.keys()):
        for was, is_now in _matched(old[pair], new[pair]):
            one, other = _terms(old[pair][was]), _terms(new[pair][is_now])
            for name in _TERMS:
                if one[name] != other[name]:
                    yield TermsChange(
                        support=pair[0],
                        recipient=pair[1],
                        part=is_now,
                        field=name,
                        before=one[name],
                        after=other[name],
                    )


_Term: TypeAlias = Literal["part", "link", "until"]
_TERMS: tuple[_Term, ...] = ("part", "link", "until")


def _terms(link: RecipientLink) -> dict[_Term, str]:
    until = "" if link.until is None else link.until.isoformat()
    return {"part": link.part, "link": link.link.value, "until": until}
