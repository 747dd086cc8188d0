"""Words as lists write them, folded so that spellings of one thing become equal."""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_TRADITIONAL = str.maketrans(
    "學國鄉鎮區緯經師數級別類稱務員語體藝術術歷資訊業農專質優動氣範縣號碼單雙場與認證職課節幹聯絡電話層標識導參軌貫齡園幼長帶頭發進獨總評無點離間線編書記補開結對態實際機構門個應聽錄較遠",
    "学国乡镇区纬经师数级别类称务员语体艺术术历资讯业农专质优动气范县号码单双场与认证职课节干联络电话层标识导参轨贯龄园幼长带头发进独总评无点离间线编书记补开结对态实际机构门个应听录较远",
)
_MARKS = re.compile(r"[\s\W_]+")
_BRACKETED = re.compile(r"[(\[{<【《「][^)\]}>】》」]*[)\]}>】》」]")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return a word without width, case, script, spaces or marks.

    Examples
    --------
    >>> fold(" 學校（機構）標識碼 * ")
    '学校机构标识码'
    """
    plain = unicodedata.normalize("NFKC", text).lower().translate(_TRADITIONAL)
    return _MARKS.sub("", plain)


@lru_cache(maxsize=8192)
def fold_bare(text: str) -> str:
    """Return the folded word without what stands in brackets: units, remarks.

    Examples
    --------
    >>> fold_bare("周课时（节）")
    '周课时'
    """
    return fold(_BRACKETED.sub("", unicodedata.normalize("NFKC", text)))


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.5) -> str | None:
    """Return the known word most like this one, or None if none is like it.

    Among words equally like, the one that begins like it comes first.

    Examples
    --------
    >>> nearest("数科", ["科学", "数学", "语文"])
    '数学'
    """
    by_fold = {fold(k): k for k in known}
    key = fold(word)
    hits = difflib.get_close_matches(key, by_fold, n=5, cutoff=cutoff)
    if not hits:
        return None
    ratios = {h: difflib.SequenceMatcher(None, h, key).ratio() for h in hits}
    return by_fold[max(hits, key=lambda h: (ratios[h], _shared_start(h, key)))]


def _shared_start(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
