"""What a rule asks, for people: its documentation taken apart, on what it rests in each standard, all of it as text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from docgen.errors import RequestError
from docgen.i18n import N_, t
from docgen.lint.dieu_khoan import spelled
from docgen.lint.engine import CanCu, all_rules, can_cu, is_key, nearest_rule
from docgen.lint.quy_tac import BAT_BUOC, HINH, KE_HOACH, MAU, THONG_LE, TRANG, VAN_BAN, QuyTac
from docgen.lint.soat import Soat
from docgen.model.ban_soat import BanSoat
from docgen.standard import TieuChuan, load_by_code
from docgen.standard.loader import codes

WORDS = {BAT_BUOC: N_("bắt buộc"), MAU: N_("theo mẫu"), THONG_LE: N_("thông lệ, không bắt buộc")}
"""How binding a rule is, in the words shown to people."""

SURE = {"xác nhận": "", "thứ cấp": N_("biết qua tài liệu trích dẫn, chưa đối chiếu bản gốc"), "chưa xác nhận": N_("chưa xác nhận được")}
"""How sure a source is, in the words shown to people; nothing where it is sure."""

FAMILIES = {"nha_nuoc": N_("văn bản hành chính"), "dang": N_("văn bản của Đảng"), "doan": N_("văn bản của Đoàn")}
"""The families of documents."""

TYPES = {
    "bao_cao": N_("báo cáo"), "bien_ban": N_("biên bản"), "chi_thi": N_("chỉ thị"), "chuong_trinh": N_("chương trình"),
    "chuong_trinh_hanh_dong": N_("chương trình hành động"), "cong_dien": N_("công điện"), "cong_van": N_("công văn"),
    "de_an": N_("đề án"), "du_an": N_("dự án"), "giay_moi": N_("giấy mời"), "huong_dan": N_("hướng dẫn"), "ke_hoach": N_("kế hoạch"),
    "nghi_quyet": N_("nghị quyết"), "phuong_an": N_("phương án"), "quy_che": N_("quy chế"), "quy_dinh": N_("quy định"),
    "quyet_dinh": N_("quyết định"), "thong_bao": N_("thông báo"), "to_trinh": N_("tờ trình"),
}
"""Types of documents that rules ask for."""

NEEDS = {HINH: N_("tệp Word, có cách trình bày"), TRANG: N_("các trang đã dàn (--trang, cần LibreOffice)"),
         VAN_BAN: N_("văn bản nhận ra được các phần"), KE_HOACH: N_("tệp kế hoạch (.yaml)")}
"""What a rule needs to run."""

_DECREE = "nd30"
_EXAMPLES = ("Sai:", "Đúng:")


class TaiLieu(NamedTuple):
    """The documentation of a rule: title, paragraphs, examples of what is wrong and what is right."""

    tieu_de: str
    van: tuple[str, ...]
    sai: tuple[str, ...]
    dung: tuple[str, ...]


def documentation(rule: QuyTac) -> TaiLieu:
    """The documentation of a rule, taken apart. Lines that go on are joined."""
    title, _, rest = rule.tai_lieu.partition("\n")
    blocks: list[str] = []
    fresh = True
    for line in rest.split("\n"):
        if not line.strip():
            fresh = True
        elif fresh or line.startswith(_EXAMPLES):
            blocks.append(line.strip())
            fresh = False
        else:
            blocks[-1] += f" {line.strip()}"
    wrong, right = (tuple(block.removeprefix(word).strip() for block in blocks if block.startswith(word)) for word in _EXAMPLES)
    return TaiLieu(title, tuple(block for block in blocks if not block.startswith(_EXAMPLES)), wrong, right)


def sources(rule: QuyTac) -> list[tuple[tuple[TieuChuan, ...], CanCu]]:
    """On what a rule rests, and the standards where it does; one entry for those that say the same, ``ten`` their names. A rule
    that cites its source by itself has one entry, for all standards of its families; a citation in short is one of the decree."""
    found: dict[CanCu, list[TieuChuan]] = {}
    for standard in sorted(filter(None, map(load_by_code, codes())), key=lambda item: (item.ma != _DECREE, item.ma)):
        if standard.he in rule.he and not (is_key(rule.nguon) and _lacks(standard, rule.nguon)):
            found.setdefault(can_cu(rule, Soat(BanSoat("", ()), standard))._replace(ten=""), []).append(standard)
    if not found:
        found[CanCu(rule.nguon, rule.muc_do or THONG_LE, "xác nhận")] = []
    decree = load_by_code(_DECREE)
    own = decree.ten if decree is not None else ""
    return [(tuple(standards), basis._replace(ten=", ".join(item.ten for item in standards) if is_key(rule.nguon) else own))
            for basis, standards in found.items()]


def _lacks(standard: TieuChuan, path: str) -> bool:
    try:
        standard.bang(*path.split("."))
    except (KeyError, TypeError):
        return True
    return False


def families(rule: QuyTac) -> list[str]:
    """The families whose documents a rule judges: those whose standard has what it rests on."""
    if not is_key(rule.nguon):
        return list(rule.he)
    return list(dict.fromkeys(standard.he for standards, _ in sources(rule) for standard in standards))


def anchor(rule: QuyTac) -> str:
    """The anchor of a rule's section in docs/quy-tac.md."""
    return f"{rule.ma.lower()}-{rule.ten}"


def basis_text(rule: QuyTac, basis: CanCu) -> str:
    """Where a rule stands, spelled out with the standard, how binding it is, how sure that is."""
    sure = f"; {t(SURE[basis.tin_cay])}" if SURE.get(basis.tin_cay) else ""
    return f"{clause(rule, basis)} ({t(WORDS[basis.muc_do])}{sure})"


def clause(rule: QuyTac, basis: CanCu) -> str:
    """Where a rule stands, spelled out, the standard always named where it is one that we have."""
    text = spelled(basis.nguon, basis.ten)
    return text if not is_key(rule.nguon) or basis.ten in text else f"{text} – {basis.ten}"


def dates_text(rule: QuyTac) -> str:
    """Of which days a rule judges the documents; ``""`` for those of all days."""
    first, last = ("/".join(reversed(day.split("-"))) for day in (rule.tu, rule.den))
    if first and last:
        return t("ban hành từ {a} đến {b}", a=first, b=last)
    return t("ban hành từ {a}", a=first) if first else t("ban hành đến {b}", b=last) if last else ""


def find_rule(name: str) -> QuyTac:
    """The rule with this code or name. Raises :class:`RequestError` with a guess when there is none."""
    wanted = name.strip()
    found = next((rule for rule in all_rules() if wanted.lower() == rule.ten or wanted.upper() == rule.ma), None)
    if found is None:
        guess = nearest_rule(wanted)
        hint = t(" (ý bạn là «{s}»?)", s=guess) if guess else ""
        raise RequestError(t("không có quy tắc «{q}»", q=name) + hint + t("; xem tất cả: docgen check --explain all"))
    return found


def explain(name: str) -> str:
    """The explanation of a rule, or with ``all`` a line about each."""
    if name.strip().lower() == "all":
        return "\n".join(_row(rule) for rule in all_rules())
    return "\n".join(_lines(find_rule(name)))


def _row(rule: QuyTac) -> str:
    return f"{rule.ma}  {rule.ten}  [{t(WORDS[sources(rule)[0][1].muc_do])}]  {documentation(rule).tieu_de}"


def _lines(rule: QuyTac) -> Iterator[str]:
    text = documentation(rule)
    yield f"{rule.ma} {rule.ten}: {text.tieu_de}"
    yield ""
    yield from (f"{t('Căn cứ')}: {basis_text(rule, basis)}" for _, basis in sources(rule))
    yield f"{t('Áp dụng')}: {', '.join(t(FAMILIES[he]) for he in families(rule))}" + (f"; {dates}" if (dates := dates_text(rule)) else "")
    if rule.loai:
        yield f"{t('Loại văn bản')}: {', '.join(t(TYPES[loai]) for loai in rule.loai)}"
    if rule.can:
        yield f"{t('Cần')}: {'; '.join(t(NEEDS[need]) for need in NEEDS if need in rule.can)}"
    for block in text.van:
        yield ""
        yield block
    yield ""
    for lead, examples in ((t("Sai"), text.sai), (t("Đúng"), text.dung)):
        yield from (f"  {lead}: {example}" for example in examples)
    if rule.cach_sua:
        yield ""
        yield f"{t('Cách sửa')}: {t(rule.cach_sua)}"
