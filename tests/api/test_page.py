"""The page keeps to this server, speaks both languages, and runs no inline code."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest

from api.app import PAGE

FILES = sorted(path for path in PAGE.iterdir() if path.is_file())
SCRIPTS = [path for path in FILES if path.suffix == ".js"]


class Reader(HTMLParser):
    """Collects tags with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def tags() -> list[tuple[str, dict[str, str | None]]]:
    reader = Reader()
    reader.feed((PAGE / "index.html").read_text(encoding="utf-8"))
    return reader.tags


def _words() -> dict[str, tuple[str, str]]:
    text = (PAGE / "words.js").read_text(encoding="utf-8")
    table = text.split("const WORDS = {", 1)[1].split("\n};", 1)[0]
    entry = re.compile(r'^  (\w+): \[\s*"([^"]+)",\s*"([^"]+)",?\s*\],$', re.M)
    found = {key: (zh, en) for key, zh, en in entry.findall(table)}
    assert len(found) == len(re.findall(r"^  \w+: \[", table, re.M))
    return found


def test_the_page_and_its_parts_are_served(server: Any) -> None:
    front = server.http.get("/")
    assert front.headers["content-type"].startswith("text/html")
    for part in re.findall(r'(?:href|src)="(/page/[^"]+)"', front.text):
        assert server.http.get(part).status_code == 200, part


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_part_of_the_page_names_another_server(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    outside = set(re.findall(r"https?://[^\"'\s)]+", text))
    assert outside <= {"http://www.w3.org/2000/svg"}


def test_the_page_holds_no_inline_code_or_style(
    tags: list[tuple[str, dict[str, str | None]]],
) -> None:
    for tag, attributes in tags:
        assert tag != "style"
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
        if tag == "script":
            assert attributes["src"]


def test_no_script_writes_markup_or_runs_text() -> None:
    for path in SCRIPTS:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|eval\(", text)


def test_every_control_has_a_label(
    tags: list[tuple[str, dict[str, str | None]]],
) -> None:
    labelled = {attributes.get("for") for tag, attributes in tags if tag == "label"}
    for tag, attributes in tags:
        if tag in ("input", "select"):
            assert attributes["id"] in labelled


def test_every_word_of_the_page_is_there_in_both_languages(
    tags: list[tuple[str, dict[str, str | None]]],
) -> None:
    words = _words()
    used = {a["data-words"] for _, a in tags if "data-words" in a}
    for path in SCRIPTS:
        used |= set(re.findall(r'say\("(\w+)"', path.read_text(encoding="utf-8")))
    assert used <= set(words)
    for key, (zh, en) in words.items():
        placeholders = [set(re.findall(r"\{\w+\}", text)) for text in (zh, en)]
        assert placeholders[0] == placeholders[1], key


def test_the_chinese_of_the_page_file_is_that_of_the_word_list() -> None:
    words = _words()
    html = (PAGE / "index.html").read_text(encoding="utf-8")
    for key, text in re.findall(r'data-words="(\w+)"[^>]*>([^<]+)<', html):
        if key != "uploadHint":
            assert text == words[key][0]
