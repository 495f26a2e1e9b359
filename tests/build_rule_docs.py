"""``python -m tests.build_rule_docs``: docs/quy-tac.md, the page about every rule, from the rules' own documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module

from docgen.lint.engine import all_rules, is_key
from docgen.lint.giai_thich import FAMILIES, NEEDS, SURE, WORDS, anchor, clause, dates_text, documentation, families, sources
from docgen.lint.quy_tac import QuyTac
from tests.conftest import REPO

PAGE = REPO / "docs" / "quy-tac.md"
_SPECIAL = re.compile(r"([\\`*_<>|\[\]])")
_HEAD = """\
# Các quy tắc của `docgen check`

Trang này do máy viết ra từ chính các quy tắc (`python -m tests.build_rule_docs`), hiện có {n} quy tắc. Cũng xem được từng quy tắc bằng
`docgen check --explain le-tren`, danh sách bằng `docgen check --explain all`.

**Mức** của một quy tắc nói nó ràng buộc đến đâu:

| Mức | Nghĩa | Sai thì báo là |
|---|---|---|
| bắt buộc | điều khoản của nghị định, hướng dẫn quy định như vậy | lỗi |
| theo mẫu | mẫu trình bày kèm nghị định, hướng dẫn thể hiện như vậy | cảnh báo |
| thông lệ, không bắt buộc | không văn bản nào quy định; là cách làm tốt thường gặp | lưu ý |

Điều khoản chỉ biết qua tài liệu trích dẫn, chưa đối chiếu bản gốc, thì nhiều nhất là cảnh báo; điều chưa xác nhận được thì chỉ là lưu ý.
Quy tắc không kiểm tra được (tệp chỉ có chữ, chưa dàn trang…) thì `docgen check` nói rõ là chưa kiểm tra và vì sao.

Chọn quy tắc bằng mã, phần đầu của mã hoặc tên; mức thấp nhất được báo bằng `--level`:

```sh
docgen check --select TG,le-tren ke-hoach.docx
docgen check --ignore hai-dau-cach ke-hoach.docx
docgen check --level bat-buoc ke-hoach.docx
```

Tệp kế hoạch có thể dặn bỏ qua một lỗi, có ghi lý do; có `tai` thì chỉ bỏ qua ở dòng chứa các chữ ấy:

```yaml
bo_qua:
  - quy_tac: {example}
    ly_do: Sở yêu cầu trình bày như vậy
    tai: Căn cứ Công văn số 12
```

"""


def page() -> str:
    """The page."""
    rules, groups = all_rules(), grouped()
    example = next((rule.ten for rule in rules if rule.ten == "trinh-bay-can-cu"), rules[0].ten)
    out = [_HEAD.format(n=len(rules), example=example), "## Mục lục\n"]
    for title, of_group in groups.items():
        out.append(f"\n- [{escaped(title)}](#{slug(title)})\n")
        out += [f"  - [{rule.ma} {rule.ten}](#{anchor(rule)}): {escaped(documentation(rule).tieu_de)}\n" for rule in of_group]
    for title, of_group in groups.items():
        out.append(f"\n## {escaped(title)}\n")
        out += [line for rule in of_group for line in section(rule)]
    return "".join(out)


def grouped() -> dict[str, list[QuyTac]]:
    """The rules under the headings of their groups, in the order of their codes."""
    out: dict[str, list[QuyTac]] = {}
    for rule in all_rules():
        out.setdefault(heading(rule), []).append(rule)
    return out


def by_group() -> list[QuyTac]:
    """The rules in the order of the page."""
    return [rule for of_group in grouped().values() for rule in of_group]


def heading(rule: QuyTac) -> str:
    """The heading of the group that a rule belongs to: the first line of its module's documentation."""
    return (import_module(rule.kiem.__module__).__doc__ or "").strip().split("\n")[0].rstrip(".")


def slug(title: str) -> str:
    """The anchor of a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-")


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", text)


def section(rule: QuyTac) -> Iterator[str]:
    """What there is to say about one rule."""
    text = documentation(rule)
    yield f"\n### {rule.ma} {rule.ten}\n\n**{escaped(text.tieu_de)}**\n\n"
    yield "| Mã | Tên | Mức | Căn cứ | Áp dụng |\n|---|---|---|---|---|\n"
    for standards, basis in sources(rule):
        applied = ", ".join(FAMILIES[he] for he in families(rule) if not is_key(rule.nguon) or he in {item.he for item in standards})
        sure = f" ({SURE[basis.tin_cay]})" if SURE.get(basis.tin_cay) else ""
        dates = f"; {dates_text(rule)}" if dates_text(rule) else ""
        yield (f"| {rule.ma} | `{rule.ten}` | {WORDS[basis.muc_do]} | {escaped(clause(rule, basis))}{sure} | "
               f"{applied}{dates} |\n")
    for block in text.van:
        yield f"\n{escaped(block)}\n"
    yield "\n"
    for lead, examples in (("Sai", text.sai), ("Đúng", text.dung)):
        yield from (f"- {lead}: {escaped(example)}\n" for example in examples)
    yield f"\nCách sửa: {escaped(rule.cach_sua)}\n"
    if rule.loai:
        yield f"\nLoại văn bản: {', '.join(f'`{loai}`' for loai in rule.loai)}.\n"
    if rule.can:
        yield f"\nCần: {'; '.join(NEEDS[need] for need in NEEDS if need in rule.can)}.\n"


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.relative_to(REPO)}  {len(all_rules())} rules")


if __name__ == "__main__":
    main()
