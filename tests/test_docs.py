"""The documentation keeps its word: links and commands exist, sessions print what is shown, keys and names are all there.

``pytest tests/test_docs.py --update-golden`` rewrites the outputs shown in the pages; whoever runs it reads the diff.
"""

from __future__ import annotations

import ast
import io
import re
import shlex
import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any

import click
import pytest

from docgen.__main__ import run
from docgen.cli import cli
from docgen.findings import Level, has_errors
from docgen.model import khoa
from docgen.model.ban_in import Doan
from docgen.model.vai_tro import KIEU_DOAN, KIEU_PHU
from docgen.noi_dung.dong import Chu
from docgen.noi_dung.tree import Kieu
from docgen.production.runner import Job, Workshop, make, prepare
from docgen.render.kiem_tra_mau import names_of
from docgen.soffice import soffice_path
from docgen.source.yaml_reader import read_plan
from docgen.standard import load
from tests.conftest import REPO

CODE = REPO / "docgen"
GUIDE, TEMPLATES, GLOSSARY = (REPO / "docs" / name for name in ("huong-dan.md", "mau-van-ban.md", "tu-dien.md"))
PAGES = [REPO / "README.md", REPO / "CHANGELOG.md", *sorted((REPO / "docs").glob("*.md"))]
STARTERS = sorted((REPO / "templates").glob("*/*/moi.yaml"))
_FENCE = re.compile(r"^```(\w*(?:-\w+)?) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PROMPT = re.compile(r"^[A-Z]:[^>\n]*> (.*)$", re.MULTILINE)


def every(*paths: Path) -> pytest.MarkDecorator:
    """One test for each of these files."""
    return pytest.mark.parametrize("page", paths, ids=[str(path.relative_to(REPO)) for path in paths])


def text_of(page: Path) -> str:
    """A page."""
    return page.read_text(encoding="utf-8")


def prose(page: Path) -> str:
    """A page without its fenced blocks."""
    return _FENCE.sub("", text_of(page))


# links, pictures, commands --------------------------------------------------------------------------------------


def anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives to the headings of a page."""
    titles = re.findall(r"^#+ (.*)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


@every(*PAGES)
def test_link_targets_exist(page: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        if not link.startswith(("http://", "https://")):
            path, _, anchor = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            assert target.exists(), link
            assert not anchor or anchor in anchors(target), link


def test_pictures_are_small_and_shown() -> None:
    pages = "".join(map(text_of, PAGES))
    for picture in (REPO / "docs" / "hinh").iterdir():
        assert picture.stat().st_size < 200_000, picture
        assert picture.name in pages, f"{picture.name} is shown nowhere"


def commands(page: Path) -> Iterator[str]:
    """Every ``docgen …`` line of a page: inline code, prompts, shell blocks."""
    found = re.findall(r"`(docgen [^`\n]+)`", prose(page))
    for language, _, body in _FENCE.findall(text_of(page)):
        found += _PROMPT.findall(body) if language == "console" else []
        found += [line for line in body.splitlines() if line.startswith("docgen ") and language == "sh"]
    return iter(found)


@every(*PAGES)
def test_commands_and_options_exist(page: Path) -> None:
    for line in commands(page):
        words = shlex.split(re.split(r"[|<>]", line)[0].replace("\\", "/"), comments=True)[1:]
        command: click.Command = cli
        for word in words:
            context = click.Context(command, help_option_names=["-h", "--help"])
            if word.startswith("--") or re.fullmatch(r"-\w", word):
                options = {option for param in command.get_params(context) for option in param.opts}
                assert word.split("=")[0] in options, f"{line}: no option {word}"
            elif isinstance(command, click.Group):
                found = command.get_command(context, word)
                assert found, f"{line}: no command {word}"
                command = found


def test_readme_names_demo_and_test() -> None:
    assert {"make demo", "make test"} <= {" ".join(line.split()[:2]) for line in text_of(REPO / "README.md").splitlines()}


# examples -------------------------------------------------------------------------------------------------------


def docgen(line: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a command line prints, both streams in order, as it looks on Windows."""
    out = io.StringIO()
    monkeypatch.setattr(sys, "argv", shlex.split(line.replace("\\", "/")))
    with redirect_stdout(out), redirect_stderr(out):
        run(cli)
    return out.getvalue().replace("output/", "output\\")


def printed(body: str) -> str:
    """``style | text`` of each paragraph and footnote that a body gives on paper."""
    indented = "\n".join(f"  {line}" for line in body.splitlines())
    plan = (f"loai_van_ban: ke_hoach\nco_quan: {{ban_hanh: A, ky_hieu: A, dia_danh: A}}\ntrich_yeu: A\n"
            f"noi_dung: |\n{indented}\nket_thuc: A\n")
    composed, findings = prepare(Job(plan.encode(), "x.yaml", Path()), Workshop())
    assert composed, [str(f) for f in findings]
    lines = [f"{KIEU_DOAN[doan.vai_tro]} | {doan.chu}" for doan in composed.ban_in.than[:-1] if isinstance(doan, Doan)]
    for n, runs in enumerate(composed.ban_in.cuoc_chu, 1):
        lines.append(f"{KIEU_PHU['cuoc_chu']} | {n} " + "".join(run.chu for run in runs if isinstance(run, Chu)))
    return "\n".join(lines) + "\n"


class Session:
    """A page read from top to bottom: blocks with a name are written to files, commands run, outputs replaced."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.monkeypatch, self.above = folder, monkeypatch, ""

    def block(self, match: re.Match[str]) -> str:
        """The block with what really comes out; an ``in-ra`` block shows what the one above gives on paper."""
        language, name, body = match.groups()
        if name:
            self.write(self.folder / name.replace("\\", "/"), language, body)
        if language == "console":
            body = "".join(map(self.command, re.split(r"^(?=[A-Z]:[^>\n]*> )", body, flags=re.MULTILINE)[1:]))
        elif language == "in-ra":
            body = printed(self.above)
        self.above = body
        return f"```{language}{' ' * bool(name)}{name}\n{body}```"

    def write(self, path: Path, language: str, body: str) -> None:
        """Write a file; a ``sua`` block replaces the lines with its keys."""
        path.parent.mkdir(parents=True, exist_ok=True)
        text = body
        if language == "sua":
            text = text_of(path)
            for line in body.splitlines():
                text = re.sub(rf"^{line.partition(':')[0]}:.*$", line, text, count=1, flags=re.MULTILINE)
        path.write_text(text, encoding="utf-8")

    def command(self, part: str) -> str:
        """A prompt and what it prints."""
        prompt = part.split("\n")[0]
        line = prompt.partition("> ")[2]
        return part if "--pdf" in line and soffice_path() is None else f"{prompt}\n{docgen(line, self.monkeypatch)}"


@every(GUIDE, TEMPLATES)
def test_sessions_print_what_is_shown(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                      request: pytest.FixtureRequest) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCGEN_HOME", str(tmp_path / "home"))
    shown = text_of(page)
    real = _FENCE.sub(Session(tmp_path, monkeypatch).block, shown)
    if request.config.getoption("--update-golden"):
        page.write_text(real, encoding="utf-8")
    assert text_of(page).splitlines() == real.splitlines()


def test_yaml_examples_can_be_read() -> None:
    for page in PAGES:
        for body in (body for language, _, body in _FENCE.findall(text_of(page)) if language == "yaml"):
            findings = read_plan(body.encode(), page.name)[1]
            assert not has_errors(findings), (body, [str(f) for f in findings])


def test_plan_in_the_readme_can_be_set() -> None:
    plans = [body for language, _, body in _FENCE.findall(text_of(REPO / "README.md")) if language == "yaml"]
    for plan in plans:
        product = make(Job(plan.encode(), "README.md", REPO), Workshop(final=True))
        assert product.data, [str(f) for f in product.findings]


@cache
def literals() -> frozenset[str]:
    """Every string of the code, its ``{fields}`` as ``…``."""
    texts = (node.value for path in CODE.rglob("*.py") for node in ast.walk(ast.parse(text_of(path)))
             if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return frozenset(re.sub(r"\{\w+\}", "…", text).replace("{{", "{").replace("}}", "}") for text in texts)


def test_messages_of_the_guide_are_those_of_the_code() -> None:
    section = prose(GUIDE).split("\n## Các thông báo\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (.+?) \| [^|]+ \| `([a-z.-]+)` \|$", section, re.MULTILINE)
    assert len(rows) == section.count("\n|") - 2
    for message, code in rows:
        assert message.replace("\\|", "|") in literals(), message
        assert code in literals(), code


# keys and names -------------------------------------------------------------------------------------------------

KEY_TABLES = {
    "Khóa của tệp kế hoạch": khoa.KE_HOACH, "Một mục": khoa.MUC, "Một nhiệm vụ": khoa.NHIEM_VU, "Một phân công": khoa.PHAN_CONG,
    "Một phụ lục": khoa.PHU_LUC, "Bảng của phụ lục": khoa.BANG, "Hồ sơ cơ quan": khoa.CO_QUAN, "Người ký": khoa.NGUOI_KY,
}


@pytest.mark.parametrize("title", KEY_TABLES)
def test_guide_has_every_key(title: str) -> None:
    section, = (part for part in re.split(r"^### ", prose(GUIDE), flags=re.MULTILINE) if part.startswith(f"{title}\n"))
    assert set(re.findall(r"^\| `(\w+)`", section, re.MULTILINE)) == set(KEY_TABLES[title])


@pytest.mark.parametrize("he", ["nha_nuoc", "dang"])
def test_template_guide_has_every_name_and_style(he: str) -> None:
    standard, text = load(he), text_of(TEMPLATES)
    placed = {role for roles in standard.bang("bo_cuc").values() if isinstance(roles, list) for role in roles}
    names = {name for name in names_of(standard) if name in placed or name not in standard.thanh_phan}
    assert not {name for name in names if f"| `{name}` |" not in text}
    assert not {name for name in (*KIEU_DOAN.values(), *KIEU_PHU.values()) if f"\n| {name} |" not in text}


def top_level(path: Path) -> list[ast.stmt]:
    """The statements of a module."""
    return ast.parse(text_of(path)).body


def key_names() -> set[str]:
    """Keys of plan files and profiles, and the values that they take."""
    return {name for table in KEY_TABLES.values() for key, item in table.items() for name in (key, *item.gia_tri)}


def field_names() -> set[str]:
    """Fields of the types that a reader of the code meets first."""
    files = ("model/van_ban.py", "model/ban_in.py", "model/khoa.py", "noi_dung/tree.py", "noi_dung/dong.py", "standard/tieu_chuan.py",
             "standard/loai.py")
    classes = (node for file in files for node in top_level(CODE / file) if isinstance(node, ast.ClassDef))
    return {item.target.id for cls in classes for item in cls.body if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)}


def table_names() -> set[str]:
    """Names of the tables of the standard files."""
    files = [tomllib.loads(text_of(path)) for path in sorted((CODE / "standard").glob("*.toml"))]
    return {name for tables in files for name in _tables(tables)}


def _tables(tables: dict[str, Any]) -> Iterator[str]:
    for name, table in tables.items():
        if isinstance(table, dict) and ("nguon" in table or all(isinstance(value, dict) for value in table.values())):
            yield name
            yield from _tables(table)


def role_names() -> set[str]:
    """Roles of paragraphs, kinds of markers."""
    return {*KIEU_DOAN, *KIEU_PHU, *(kieu.name for kieu in Kieu)}


# a syllable without diacritics: a name made of such words counts as Vietnamese
_SYLLABLE = re.compile(r"(?:ngh|[cgknpt]h|ng|gi|qu|tr|[bcdghklmnprstvx])?"
                       r"(?:i(?:eu?|a|u)?|y(?:eu?|a)?|eo?|a[iouy]?|oa[ioy]?|oeo?|o[io]?|u(?:o[iu]?|y[ae]?|ay?|[eiu])?)"
                       r"(?:n[gh]|ch|[cmnpt])?", re.IGNORECASE)
_ENGLISH = {"__main__", "main", "run"}


def is_rule(node: ast.stmt) -> bool:
    """Whether a statement is a rule of the checker: these are explained in docs/quy-tac.md."""
    marks = node.decorator_list if isinstance(node, ast.FunctionDef) else []
    return any(isinstance(mark, ast.Call) and getattr(mark.func, "id", "") == "quy_tac" for mark in marks)


def code_names() -> set[str]:
    """Vietnamese names of modules, public classes and functions."""
    found = set()
    for path in CODE.rglob("*.py"):
        nodes = (node for node in top_level(path) if isinstance(node, ast.ClassDef | ast.FunctionDef) and not is_rule(node))
        found |= {path.stem, *(node.name for node in nodes if not node.name.startswith("_"))} - _ENGLISH
    return {name for name in found if all(map(_SYLLABLE.fullmatch, re.findall(r"[A-Z][a-z]*|[a-z]+", name)))}


@pytest.mark.parametrize("collect", [role_names, key_names, field_names, table_names, code_names])
def test_glossary_is_complete(collect: Callable[[], set[str]]) -> None:
    listed = set(re.findall(r"^\| `(\w+)` \| \S.* \| \S.* \|", text_of(GLOSSARY), re.MULTILINE))
    missing = collect() - listed
    assert not missing, f"docs/tu-dien.md lacks: {', '.join(sorted(missing))}"


# starters -------------------------------------------------------------------------------------------------------


def test_every_type_has_a_starter() -> None:
    assert {path.parent for path in STARTERS} == {path.parent for path in (REPO / "templates").glob("*/*/loai.toml")}


@every(*STARTERS)
def test_starter_is_a_draft_and_not_final(page: Path) -> None:
    job = Job(page.read_bytes(), page.name, page.parent)
    draft, final = make(job, Workshop()), make(job, Workshop(final=True))
    assert draft.data
    assert not [str(f) for f in draft.findings if f.level is Level.ERROR]
    assert final.data is None
    assert {f.code for f in final.findings if f.level is Level.ERROR} == {"cho-trong.so", "cho-trong.ngay", "cho-trong.can-bo-sung"}


def test_starter_of_a_plan_explains_every_key() -> None:
    text = text_of(REPO / "templates" / "nd30" / "ke_hoach" / "moi.yaml")
    assert not [key for key in khoa.KE_HOACH if not re.search(rf"^(?:# )?{key}:", text, re.MULTILINE)]
