"""The documentation keeps its word: commands exist, examples run and print what is shown, keys and names are all there."""

from __future__ import annotations

import ast
import io
import re
import shlex
import sys
import tomllib
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import click
import pytest

from docgen.__main__ import run
from docgen.cli import cli
from docgen.findings import Level, has_errors
from docgen.model import khoa
from docgen.model.ban_in import Doan
from docgen.model.vai_tro import KIEU_DOAN, KIEU_PHU
from docgen.noi_dung.tree import Kieu
from docgen.production.runner import Job, Workshop, make, prepare
from docgen.render.kiem_tra_mau import names_of
from docgen.render.pdf import soffice_path
from docgen.source.yaml_reader import read_plan
from docgen.standard import load

ROOT = Path(__file__).parents[1]
CODE = ROOT / "docgen"
GUIDE, TEMPLATES, GLOSSARY = (ROOT / "docs" / name for name in ("huong-dan.md", "mau-van-ban.md", "tu-dien.md"))
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
STARTERS = sorted((ROOT / "templates").glob("*/*/moi.yaml"))

_FENCE = re.compile(r"^```(\w*(?:-\w+)?)[ ]?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_INLINE = re.compile(r"`([^`\n]+)`")
_PROMPT = re.compile(r"^(?:\$|[A-Z]:[^>\n]*>) (.*)$")


def _names(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


@dataclass(frozen=True)
class Fence:
    """A fenced block: its language, the file name after it, its text."""

    language: str
    name: str
    text: str


def fences(page: Path) -> list[Fence]:
    """All fenced blocks of a page, in order."""
    return [Fence(*match.groups()) for match in _FENCE.finditer(page.read_text(encoding="utf-8"))]


def prose(page: Path) -> str:
    """A page without its fenced blocks."""
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


# links and commands ---------------------------------------------------------------------------------------------


def _anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives to the headings of a page."""
    titles = re.findall(r"^#+ (.*)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=_names(PAGES))
def test_link_targets_exist(page: Path) -> None:
    for link in _LINK.findall(prose(page)):
        if link.startswith(("http://", "https://")):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        assert not anchor or anchor in _anchors(target), link


def test_pictures_are_small_and_used() -> None:
    pictures = sorted((ROOT / "docs" / "hinh").glob("*"))
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert pictures
    for picture in pictures:
        assert picture.stat().st_size < 200_000, picture
        assert picture.name in text, f"{picture.name} is shown nowhere"


def commands(page: Path) -> Iterator[str]:
    """Every ``docgen …`` line of a page: inline code, prompts and shell blocks."""
    found = _INLINE.findall(prose(page))
    for fence in fences(page):
        lines = fence.text.splitlines()
        found += [match[1] for line in lines if (match := _PROMPT.match(line))]
        found += lines if fence.language in ("sh", "bash") else []
    return (line for line in found if line.startswith("docgen ") and not line.startswith("docgen …"))


def check_command(line: str) -> None:
    """Assert that the command and its options exist."""
    words = shlex.split(re.split(r"[|<>]", line)[0].replace("\\", "/"), comments=True)[1:]
    context, command = click.Context(cli), click.Command("")
    current: click.Command = cli
    for word in words:
        if word.startswith("-") and word != "-":
            known = {option for param in current.get_params(context) for option in (*param.opts, *param.secondary_opts)}
            assert word.split("=")[0] in {*known, "--help", "-h"}, f"{line}: no option {word}"
        elif isinstance(current, click.Group) and word not in ("vi", "en"):
            command = current.get_command(context, word) or command
            assert command.name, f"{line}: no command {word}"
            current = command


@pytest.mark.parametrize("page", PAGES, ids=_names(PAGES))
def test_commands_exist(page: Path) -> None:
    for line in commands(page):
        check_command(line)


def test_readme_names_demo_and_test() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "make demo" in text
    assert "make test" in text


# examples -------------------------------------------------------------------------------------------------------


def docgen(line: str) -> str:
    """What a command line prints, both streams in order, with ``/`` in paths."""
    out = io.StringIO()
    before, sys.argv = sys.argv, shlex.split(line.replace("\\", "/"))
    try:
        with redirect_stdout(out), redirect_stderr(out):
            run(cli)
    finally:
        sys.argv = before
    return out.getvalue().replace("\\", "/").strip()


def sessions(text: str) -> Iterator[tuple[str, str]]:
    """(command, output shown) of each prompt in a console block."""
    for part in re.split(r"^(?=[A-Z]:[^>\n]*> )", text, flags=re.MULTILINE):
        command, _, shown = part.strip().partition("\n")
        if match := _PROMPT.match(command):
            yield match[1], shown.replace("\\", "/").strip()


def write_block(path: Path, fence: Fence) -> None:
    """Write a block to its file; a ``sua`` block replaces the lines with the same keys."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = fence.text
    if fence.language == "sua":
        text = path.read_text(encoding="utf-8")
        for line in fence.text.splitlines():
            text = re.sub(rf"^{line.partition(':')[0]}:.*$", line, text, count=1, flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("page", [GUIDE, TEMPLATES], ids=_names([GUIDE, TEMPLATES]))
def test_sessions_print_what_is_shown(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page from top to bottom: blocks with a file name are written, each command prints exactly what is shown."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCGEN_HOME", str(tmp_path / "home"))
    ran = 0
    for fence in fences(page):
        if fence.name:
            write_block(tmp_path / fence.name.replace("\\", "/"), fence)
        for command, shown in sessions(fence.text) if fence.language == "console" else ():
            if "--pdf" in command and soffice_path() is None:
                continue
            assert docgen(command) == shown, command
            ran += 1
    assert ran


def yaml_blocks() -> list[tuple[str, Fence]]:
    """(page, block) of every YAML block."""
    return [(page.name, fence) for page in PAGES for fence in fences(page) if fence.language == "yaml"]


def test_yaml_examples_have_no_syntax_errors() -> None:
    blocks = yaml_blocks()
    assert blocks
    for page, fence in blocks:
        findings = read_plan(fence.text.encode(), page)[1]
        assert not has_errors(findings), (fence.text, [str(f) for f in findings])


def test_whole_plans_in_the_docs_can_be_set(tmp_path: Path) -> None:
    plans = [fence for _, fence in yaml_blocks() if "loai_van_ban:" in fence.text and "co_quan: {" in fence.text]
    assert plans
    for fence in plans:
        product = make(Job(fence.text.encode(), "vi-du.yaml", tmp_path), Workshop())
        assert product.data, [str(f) for f in product.findings]


_FRAME = """\
loai_van_ban: ke_hoach
co_quan: {{ban_hanh: A, ky_hieu: A, dia_danh: A}}
trich_yeu: A
noi_dung: |
{body}
ket_thuc: A
"""


def printed(body: str) -> list[str]:
    """``style | text`` of each paragraph that a body gives on paper."""
    indented = "\n".join(f"  {line}" for line in body.rstrip("\n").split("\n"))
    composed, findings = prepare(Job(_FRAME.format(body=indented).encode(), "x.yaml", Path()), Workshop())
    assert composed, [str(f) for f in findings]
    lines = [f"{KIEU_DOAN[doan.vai_tro]} | {doan.chu}" for doan in composed.ban_in.than[:-1] if isinstance(doan, Doan)]
    notes = ("".join(getattr(run, "chu", "") for run in runs) for runs in composed.ban_in.cuoc_chu)
    return lines + [f"{KIEU_PHU['cuoc_chu']} | {n} {text}" for n, text in enumerate(notes, 1)]


def test_body_examples_print_as_shown() -> None:
    """A ``van-ban`` block followed by an ``in-ra`` block: what is typed, and what stands on paper."""
    blocks = fences(GUIDE)
    pairs = [(a, b) for a, b in zip(blocks, blocks[1:], strict=False) if b.language == "in-ra"]
    assert pairs
    for typed, shown in pairs:
        assert typed.language == "van-ban"
        assert printed(typed.text) == shown.text.strip().split("\n")


# messages -------------------------------------------------------------------------------------------------------


@cache
def literals() -> frozenset[str]:
    """Every string of the code, its ``{fields}`` as ``…``."""
    texts = (node.value for path in CODE.rglob("*.py") for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
             if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return frozenset(re.sub(r"\{\w+\}", "…", text).replace("{{", "{").replace("}}", "}") for text in texts)


def test_messages_in_tables_are_those_of_the_code() -> None:
    """Rows «| message | what to do | `code` |» quote the code's own sentences, fields as ``…``."""
    section = prose(GUIDE).split("\n## Các thông báo\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (.+?) \| [^|]+ \| `([a-z.-]+)` \|$", section, re.MULTILINE)
    assert len(rows) == section.count("\n|") - 2
    for message, code in rows:
        assert message.replace("\\|", "|") in literals(), message
        assert code in literals() or code.partition(".")[2] in literals(), code


# keys and names -------------------------------------------------------------------------------------------------


KEY_TABLES = {
    "Khóa của tệp kế hoạch": khoa.KE_HOACH,
    "Một mục": khoa.MUC,
    "Một nhiệm vụ": khoa.NHIEM_VU,
    "Một phân công": khoa.PHAN_CONG,
    "Một phụ lục": khoa.PHU_LUC,
    "Bảng của phụ lục": khoa.BANG,
    "Hồ sơ cơ quan": khoa.CO_QUAN,
    "Người ký": khoa.NGUOI_KY,
}


@pytest.mark.parametrize("title", KEY_TABLES)
def test_guide_has_every_key(title: str) -> None:
    sections = re.split(r"^#{2,3} ", prose(GUIDE), flags=re.MULTILINE)
    found = [section for section in sections if section.startswith(f"{title}\n")]
    assert len(found) == 1, f"one section «{title}» in the guide"
    listed = set(re.findall(r"^\| `(\w+)`", found[0], re.MULTILINE))
    assert listed == set(KEY_TABLES[title])


@pytest.mark.parametrize("he", ["nha_nuoc", "dang"])
def test_template_guide_has_every_name(he: str) -> None:
    text = TEMPLATES.read_text(encoding="utf-8")
    standard = load(he)
    furniture = {role for names in standard.bang("bo_cuc").values() if isinstance(names, list) for role in names}
    wanted = {name for name in names_of(standard) if name not in standard.thanh_phan or name in furniture}
    assert not {name for name in wanted - {"r"} if f"`{name}`" not in text}


def test_template_guide_has_every_style() -> None:
    text = TEMPLATES.read_text(encoding="utf-8")
    assert not [name for name in (*KIEU_DOAN.values(), *KIEU_PHU.values()) if f"{name} |" not in text]


def glossary() -> set[str]:
    """The identifiers that the glossary explains."""
    rows = re.findall(r"^\| (`\w+`) \| (\S.*?) \| (\S.*?) \|", GLOSSARY.read_text(encoding="utf-8"), re.MULTILINE)
    return {name.strip("`") for name, _, _ in rows}


def key_names() -> set[str]:
    """Keys of plan files and profiles, and the values that they take."""
    tables = list(KEY_TABLES.values())
    return {name for table in tables for key, item in table.items() for name in (key, *item.gia_tri)}


def field_names() -> set[str]:
    """Fields of the dataclasses that a reader of the code meets first."""
    files = ("model/van_ban.py", "model/ban_in.py", "model/khoa.py", "noi_dung/tree.py", "noi_dung/dong.py", "standard/tieu_chuan.py",
             "standard/loai.py")
    classes = (node for file in files for node in _top_level(CODE / file) if isinstance(node, ast.ClassDef))
    return {item.target.id for cls in classes for item in cls.body
            if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)}


def _top_level(path: Path) -> list[ast.stmt]:
    return ast.parse(path.read_text(encoding="utf-8")).body


def standard_names() -> set[str]:
    """Tables and keys of the standard files; the abbreviations of types are the law's own list."""
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((CODE / "standard").glob("*.toml"))]
    return {name for table in tables for name in _table_names({k: v for k, v in table.items() if k != "loai"})} | {"loai"}


def _table_names(table: dict[str, object]) -> Iterator[str]:
    for key, value in table.items():
        yield key
        if isinstance(value, dict):
            yield from _table_names(value)


# one Vietnamese syllable without diacritics; a word of the code that looks like one counts as Vietnamese
_SYLLABLE = re.compile(
    r"(?:ngh|[ngckpt]h|ng|g[hi]|qu|tr|[bcdghklmnprstvx])?"
    r"(?:i(?:eu?|a|u)?|y(?:eu?|a)?|eo?|a[iouy]?|oa[ioy]?|oeo?|o[io]?|u(?:o[iu]?|ye?|[aeiuy])?|uay|ui)"
    r"(?:ng|nh|ch|[cmnpt])?", re.IGNORECASE)
_ENGLISH = {"main", "run", "as_in", "cache_in"}


def is_vietnamese(name: str) -> bool:
    """Whether every word of an identifier looks like a Vietnamese syllable."""
    words = re.findall(r"[A-Z][a-z]*|[a-z]+", name)
    return bool(words) and name not in _ENGLISH and all(map(_SYLLABLE.fullmatch, words))


def code_names() -> set[str]:
    """Public Vietnamese names of modules, classes and functions."""
    found = set()
    for path in CODE.rglob("*.py"):
        nodes = [node for node in _top_level(path) if isinstance(node, (ast.ClassDef, ast.FunctionDef))]
        found |= {path.stem, *(node.name for node in nodes if not node.name.startswith("_"))}
    return {name for name in found if is_vietnamese(name)}


@pytest.mark.parametrize("collect", [key_names, field_names, standard_names, code_names])
def test_glossary_is_complete(collect: object) -> None:
    missing = collect() - glossary()  # type: ignore[operator]
    assert not missing, "docs/tu-dien.md lacks: " + ", ".join(sorted(missing))


def test_glossary_has_roles_and_markers() -> None:
    missing = {*KIEU_DOAN, *KIEU_PHU, *(kieu.name for kieu in Kieu)} - glossary()
    assert not missing, "docs/tu-dien.md lacks: " + ", ".join(sorted(missing))


# starters -------------------------------------------------------------------------------------------------------


def test_every_type_has_a_starter() -> None:
    folders = {path.parent for path in (ROOT / "templates").glob("*/*/loai.toml")}
    assert {path.parent for path in STARTERS} == folders


@pytest.mark.parametrize("path", STARTERS, ids=_names(STARTERS))
def test_starter_renders_as_a_draft_and_not_as_final(path: Path) -> None:
    job = Job(path.read_bytes(), str(path), path.parent)
    draft, final = make(job, Workshop()), make(job, Workshop(final=True))
    assert draft.data
    assert [f for f in draft.findings if f.level is Level.ERROR] == []
    assert final.data is None
    assert {f.code for f in final.findings if f.level is Level.ERROR} >= {"cho-trong.so", "cho-trong.ngay", "cho-trong.can-bo-sung"}


@pytest.mark.parametrize("path", STARTERS, ids=_names(STARTERS))
def test_starter_says_what_each_key_is_for(path: Path) -> None:
    """Every key of a plan stands in the state and Party plan; every starter explains those that are rarely used."""
    text = path.read_text(encoding="utf-8")
    rare = {"the_thuc", "ky_hieu", "cuoc_chu", "danh_so", "du_thao", "muc_do_khan", "pham_vi_luu_hanh", "ky_hieu_nguoi_soan", "tu_khoa"}
    for key in rare | ({*khoa.KE_HOACH} if path.match("nd30/ke_hoach/*") else set()):
        assert re.search(rf"^(?:# )?{key}:", text, re.MULTILINE), key
