"""Nouns of an exchange: who may go, who may come, what is asked, what comes out."""

from dataclasses import dataclass
from typing import NamedTuple


class Out(NamedTuple):
    """A teacher who may be posted.

    Attributes
    ----------
    subject : int
        Main subject; -1 if unknown.
    bands : int
        Bit set of the grade bands taught; 0 if unknown.
    backbone : bool
    again : bool
        Was posted before.
    cost : int
        Smaller is chosen first, 0..9999.
    year_need : tuple[int, ...]
        By recipient: need met by a posting for a year; -1 where it is not allowed.
    alone : bool
        Whether this teacher may go without a counterpart.
    """

    subject: int
    bands: int
    backbone: bool
    again: bool
    cost: int
    year_need: tuple[int, ...]
    alone: bool = True


class In(NamedTuple):
    """A recipient teacher who may come in exchange.

    Attributes
    ----------
    school : int
        Index of the recipient.
    subject : int
        Main subject; -1 if unknown.
    bands : int
        Bit set of the grade bands taught; 0 if unknown.
    again : bool
    cost : int
        Smaller is chosen first, 0..9999.
    """

    school: int
    subject: int
    bands: int
    again: bool
    cost: int


class Ask(NamedTuple):
    """A number of people of a group: owed, allowed, or both.

    Attributes
    ----------
    people : tuple[int, ...]
        Indices of `outs`, or of `ins` if `back`.
    least : int
        People owed.
    most : int | None
        People allowed, None without limit.
    school : int
        Index of the one recipient that counts, -1 for all.
    back : bool
        Whether it is about those who come.
    """

    people: tuple[int, ...]
    least: int = 0
    most: int | None = None
    school: int = -1
    back: bool = False


class Mix(NamedTuple):
    """People with an honour among those who go.

    At least `least` (only if somebody goes, with `if_any`), and at least
    ``(share_num * movers - slack) / share_den``.

    Attributes
    ----------
    honoured : tuple[int, ...]
        Indices of `outs`, or of `ins` if `back`, who have the honour.
    movers : tuple[int, ...]
        Indices of everybody whose going raises the number owed.
    least : int
    share_num, share_den : int
        The share; 0 and 1 for none.
    slack : int
        0 rounds up; ``share_den - 1`` rounds down.
    back : bool
        Whether it is about those who come.
    if_any : bool
        Whether `least` is owed only if somebody goes.
    """

    honoured: tuple[int, ...]
    movers: tuple[int, ...] = ()
    least: int = 0
    share_num: int = 0
    share_den: int = 1
    slack: int = 0
    back: bool = False
    if_any: bool = False


@dataclass(frozen=True, slots=True)
class ExchangeProblem:
    """Exchange of one consortium.

    Parameters
    ----------
    outs, ins
        Who may go, who may come.
    total
        People owed over all recipients.
    equal
        Whether as many come as go.
    backbone
        Backbone teachers needed among the posted.
    years
        Postings for a year needed, among the posted.
    turns
        Whether nobody goes again before all went once.
    recipients
        Number of recipients.
    extra_years
        Whether the postings for a year come on top of the total, without a
        counterpart, and count neither as backbone nor in turns.
    asks, mixes
        Further numbers of people asked for.
    aim
        People wished for, over all recipients; none if not above `total`.
    most
        People allowed over all recipients; None: no more than owed or wished for.
    """

    outs: tuple[Out, ...]
    ins: tuple[In, ...]
    total: int
    equal: bool
    backbone: int
    years: int
    turns: bool
    recipients: int
    extra_years: bool = False
    asks: tuple[Ask, ...] = ()
    mixes: tuple[Mix, ...] = ()
    aim: int = 0
    most: int | None = None

    @property
    def size(self) -> int:
        """People owed or wished for."""
        return max(self.total, self.aim)

    @property
    def limit(self) -> int:
        """Most people who may go and count."""
        return self.size if self.most is None else self.most


class Move(NamedTuple):
    """One posting out: `back` is the index of the counterpart, or -1."""

    out: int
    school: int
    back: int
    year: bool
