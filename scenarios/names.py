"""Invented names of places, schools and people, from common characters."""

from scenarios.dice import Dice

_PLACE_FIRST = tuple(
    "青白红岩龙云竹松梅桃柳杨黄清长高大小金石铜双三五南北东西上下新古平安福寿"
)
_PLACE_LAST = tuple("坪沟岭溪河坝坡塘湾峰桥泉洞垭林田山川堡店庄口崖滩")
_SURNAMES = tuple(
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭"
    "曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖"
    "贾夏韦付方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严"
    "覃武戴莫孔向汤"
)
_GIVEN_F = tuple(
    "芳娜敏静丽艳娟霞秀兰梅玲桂英华慧红玉萍莉蓉琴云洁雪琳晶倩颖露婷佳怡欣悦雨思雅"
)
_GIVEN_M = tuple(
    "伟强磊军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林峰成建志文国庆东"
)
_GIVEN_ANY = tuple("晓小春秋永海天子嘉一清立正德思学新光远宏安世家义")
_NUMERALS = tuple("一二三四五六七八九十")


def place_names(count: int, dice: Dice) -> list[str]:
    """Return distinct names of places, two characters while they last, then three."""
    two = dice.shuffled([a + b for a in _PLACE_FIRST for b in _PLACE_LAST])
    if count <= len(two):
        return two[:count]
    three = [a + b for a in _PLACE_FIRST for b in two if a != b[0]]
    if count > len(two) + len(three):
        raise ValueError(f"count must not exceed {len(two) + len(three)}, not {count}")
    return (two + dice.shuffled(three))[:count]


def person_name(sex: str, dice: Dice) -> str:
    """Return a name of two or three characters; like any name, it may occur twice."""
    given = _GIVEN_F if sex == "f" else _GIVEN_M
    first = dice.pick(_GIVEN_ANY) if dice.chance(0.75) else ""
    return dice.pick(_SURNAMES) + first + dice.pick(given)


def numeral(number: int) -> str:
    """Return 1..99 in Chinese.

    Examples
    --------
    >>> numeral(12), numeral(30)
    ('十二', '三十')
    """
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _NUMERALS[tens - 1]) + "十" if tens else ""
    return head + (_NUMERALS[ones - 1] if ones else "")
