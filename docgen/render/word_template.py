"""A Word template, compiled once. The only module that knows docxtpl.

Each part with tags becomes Jinja code (docxtpl's own patching, then a sandboxed, strict, escaping environment); the
other parts are deflated once. What binding must know of the layout (styles, widths) is read here too.
"""

from __future__ import annotations

import io
import re
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, Any, NamedTuple

from docgen.errors import FoundErrors, RequestError, reason
from docgen.findings import Finding, Span, error
from docgen.i18n import N_, t
from docgen.render.package import Member, stored
from docgen.render.phan_tep import completed
from docgen.resources import cached

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import SandboxedEnvironment

MAX_BYTES = 20_000_000
_MAX_UNPACKED = 100_000_000
_MAX_MEMBERS = 2000
_MAX_REPEAT = 1000  # of a range or a multiplied text in a template
_FORMAT = 5  # of what _compile returns; older entries of the cache are passed over
CORE = "docProps/core.xml"  # written anew for each document
BODY, TAIL = "<!--docgen:noi_dung-->", "<!--docgen:ket-->"
_DOCUMENT = "word/document.xml"
_TAGGED = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")
_XML_NAMES = re.compile(r"\b(?:ke_\w+|khung_\w+|r\.)")
_IN_TEXT = re.compile(r"<w:t(?: [^>]*)?>[^<]*\{\{\s*(noi_dung|ke_\w+|khung_\w+|r\.\w+)")
_ANCHOR = re.compile(r"\{\{\s*noi_dung\s*\}\}")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_HALF_TAG = re.compile(r"\{\{|\}\}|\{%|%\}")
_PARAGRAPH = re.compile(r"<w:p(?=[ >])")


class CompiledTemplate(NamedTuple):
    """A template ready for binding.

    ``parts`` are the members without tags, ``code`` the compiled Jinja of the others, ``layout`` what
    :mod:`docgen.render.bo_cuc_mau` read.
    """

    parts: tuple[Member, ...]
    code: tuple[tuple[str, Template], ...]
    layout: dict[str, Any]


@lru_cache(maxsize=1)
def environment() -> SandboxedEnvironment:
    """Jinja as templates meet it: sandboxed, an unknown name is an error, all text is escaped."""
    from jinja2 import StrictUndefined
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Bounded(ImmutableSandboxedEnvironment):
        """No long ranges, no multiplied texts: a template must not eat time and memory."""

        intercepted_binops = frozenset({"*", "**"})

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            sized = [x for x in (left, right) if hasattr(x, "__len__")]
            counts = [x for x in (left, right) if isinstance(x, int)]
            if operator == "**" or (sized and counts and len(sized[0]) * counts[0] > _MAX_REPEAT):
                raise SecurityError(t("phép {o} cho kết quả quá lớn", o=operator))
            return super().call_binop(context, operator, left, right)

    def short_range(*bounds: int) -> range:
        wanted = range(*bounds)
        if len(wanted) > _MAX_REPEAT:
            raise SecurityError(t("range() dài quá {n}", n=_MAX_REPEAT))
        return wanted

    env = Bounded(undefined=StrictUndefined, autoescape=True, keep_trailing_newline=True)
    env.globals["range"] = short_range
    return env


@lru_cache(maxsize=16)
def _load(path: Path, _stamp: tuple[int, int]) -> CompiledTemplate:
    return compile_template(path.read_bytes(), str(path))


def load_template(path: Path) -> CompiledTemplate:
    """The template file at ``path``, compiled; remembered until the file changes.

    Raises :class:`RequestError` when it cannot be read, :class:`FoundErrors` when it is not a usable template.
    """
    try:
        stat = path.stat()
    except OSError as exc:
        raise RequestError(t("{p}: không đọc được mẫu ({why})", p=path, why=reason(exc))) from exc
    if stat.st_size > MAX_BYTES:
        raise RequestError(t("{p}: mẫu quá lớn", p=path))
    return _load(path, (stat.st_mtime_ns, stat.st_size))


def compile_template(data: bytes, name: str) -> CompiledTemplate:
    """Template bytes → compiled; the slow half is remembered on disk by the hash of ``data``."""
    raw = cached(f"mau{_FORMAT}", data, lambda: _compile(data, name))
    env = environment()
    code = tuple((part, env.template_class.from_code(env, source, env.make_globals(None))) for part, source in raw["code"])
    return CompiledTemplate(tuple(Member(*m) for m in raw["parts"]), code, raw["layout"])


def _compile(data: bytes, name: str) -> dict[str, Any]:
    from docgen.render.bo_cuc_mau import read_layout

    parts = completed(read_package(data, name))
    sources = sources_of(parts, name)
    used = {word for source in sources.values() for word in _XML_NAMES.findall(source)}
    layout = {**read_layout(parts, name), "dung_r": "r." in used, "dung": sorted(used), "co_core": CORE in parts}
    problems = [f for part, source in sources.items() for f in misplaced(source, name)]
    problems += [f for part in sources for f in unclosed(parts[part], part, name)] + wrong_anchor(sources[_DOCUMENT], name)
    if problems:
        raise FoundErrors(problems)
    sources[_DOCUMENT] = _with_anchors(sources[_DOCUMENT], layout, name)
    code = [(part, _jinja_code(source, part, name)) for part, source in sources.items()]
    static = [(m.name, m.method, m.crc, m.size, m.data)
              for part, content in parts.items() if part not in sources and part != CORE for m in [stored(part, content)]]
    return {"parts": static, "code": code, "layout": layout}


def read_package(data: bytes, name: str) -> dict[str, bytes]:
    """Members of a .docx by name, in order; raises :class:`FoundErrors` for what is no .docx or unreasonably large."""
    import zipfile
    import zlib

    damaged = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError, zlib.error)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > _MAX_MEMBERS or sum(i.file_size for i in infos) > _MAX_UNPACKED:
                raise FoundErrors([error("mau.qua-lon", Span(name), "tệp mẫu giải nén ra quá lớn")])
            parts = {i.filename: archive.read(i) for i in infos if not i.is_dir()}
    except damaged as exc:
        raise FoundErrors([error("mau.hong", Span(name), "không phải tệp Word .docx, hoặc tệp đã hỏng")]) from exc
    if _DOCUMENT not in parts or "word/styles.xml" not in parts:
        raise FoundErrors([error("mau.hong", Span(name), "không phải tệp Word .docx, hoặc tệp đã hỏng")])
    return parts


def sources_of(parts: dict[str, bytes], name: str) -> dict[str, str]:
    """Jinja source of each part that may hold tags; raises :class:`FoundErrors` for one that is not UTF-8."""
    try:
        return {part: patched(xml.decode("utf-8"), part) for part, xml in parts.items() if is_tagged(part, xml)}
    except UnicodeDecodeError as exc:
        raise FoundErrors([error("mau.hong", Span(name), "mẫu có phần không viết bằng UTF-8; mở bằng Word rồi lưu lại")]) from exc


def is_tagged(part: str, xml: bytes) -> bool:
    """Whether a part may hold template tags (also tags that Word cut into several runs)."""
    return _TAGGED.fullmatch(part) is not None and (b"{" in xml or part == _DOCUMENT)


def patched(xml: str, part: str) -> str:
    """A part as Jinja source, by docxtpl's rules. Each paragraph begins a line, so that line numbers tell paragraphs."""
    from docxtpl import DocxTemplate

    lined = _PARAGRAPH.sub("\n<w:p", xml.replace("\n", " "))
    source: str = DocxTemplate(io.BytesIO()).patch_xml(lined)
    return source


def _with_anchors(source: str, layout: dict[str, Any], name: str) -> str:
    """The document source with the header's column widths open and its end cut off where appendices go."""
    at = source.rfind("<w:sectPr")
    if at < 0:
        raise FoundErrors([error("mau.khong-phan", Span(name), "mẫu không có thiết lập trang (w:sectPr)")])
    head = source[:at]
    for width, variable in zip(layout["cot_dau"], ("_cot_trai", "_cot_phai"), strict=False):
        start, end = layout_table_bounds(head)
        table = head[start:end].replace(f'w:w="{width}"', f'w:w="{{{{ {variable} }}}}"')
        head = head[:start] + table + head[end:]
    return f"{head}{TAIL}</w:body></w:document>"


def layout_table_bounds(source: str) -> tuple[int, int]:
    """Start and end of the table that holds the place-and-date tag."""
    tag = source.find("dia_danh_thoi_gian")
    return source.rfind("<w:tbl>", 0, tag), source.find("</w:tbl>", tag)


def _jinja_code(source: str, part: str, name: str) -> CodeType:
    from jinja2 import TemplateSyntaxError

    env = environment()
    try:
        python = env.compile(source, name=part, filename=part, raw=True)
    except TemplateSyntaxError as exc:
        raise FoundErrors([syntax_finding(exc, source, name)]) from exc
    return compile(python, part, "exec")


def syntax_finding(exc: Any, source: str, name: str) -> Finding:
    """A broken tag, with the paragraph that holds it (``lineno - 1`` is its ordinal)."""
    from docgen.render.jinja_errors import jinja_reason

    number = max(exc.lineno - 1, 0)
    lines = source.split("\n")
    words = re.sub(r"<[^>]+>", "", lines[exc.lineno - 1])[:60] if exc.lineno <= len(lines) else ""
    return error("mau.cu-phap", Span(name), "đoạn {n} («{w}»): thẻ viết sai ({why})", n=number, w=words,
                 why=jinja_reason(exc.message))


# what a template's author may get wrong --------------------------------------------------------------------------


def place(source: str, offset: int) -> tuple[int, str]:
    """Ordinal and first words of the paragraph at ``offset`` of a patched part."""
    line = source.count("\n", 0, offset)
    return line, _words(source.split("\n")[line])


def _words(xml: str) -> str:
    return re.sub(r"<[^>]+>", "", xml)[:60].strip()


def wrong_anchor(source: str, name: str) -> list[Finding]:
    """The body goes to exactly one place."""
    count = len(_ANCHOR.findall(source))
    if count == 1:
        return []
    message = N_("mẫu có {n} chỗ đặt nội dung «{{{{p noi_dung }}}}»; chỉ được có một") if count else N_(
        "mẫu thiếu chỗ đặt nội dung: thêm một đoạn chỉ có «{{{{p noi_dung }}}}»")
    return [error("mau.noi-dung", Span(name), message, n=count)]


def misplaced(source: str, name: str) -> list[Finding]:
    """Names that stand for paragraphs or runs, but are written as if they were words."""
    found = []
    for match in _IN_TEXT.finditer(source):
        word = match[1]
        number, text = place(source, match.start())
        right = "r" if word.startswith("r.") else "p"
        found.append(error("mau.sai-the", Span(name), "đoạn {n} («{t}»): viết «{{{{{r} {w} }}}}», không phải «{{{{ {w} }}}}»",
                           n=number, t=text, r=right, w=word))
    return found


def unclosed(xml: bytes, part: str, name: str) -> list[Finding]:
    """Tags that are opened and not closed in their paragraph (or closed and never opened): docxtpl would drop the words."""
    from docgen.render.bo_cuc_mau import parse_part, w

    found = []
    for number, paragraph in enumerate(parse_part(xml, part, name).iter(w("p")), 1):
        text = "".join(t.text or "" for t in paragraph.iter(w("t")))
        half = _HALF_TAG.search(_TAG.sub("", text)) if "{" in text or "}" in text else None
        if half:
            found.append(error("mau.the-ho", Span(name), "đoạn {n} («{t}»): dấu «{h}» không có dấu đi cặp trong cùng đoạn",
                               n=number, t=text[:60].strip(), h=half.group()))
    return found
