"""Widths of text in Times New Roman, and lines broken where a careful typist breaks them."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_OTHER = "n"  # a character that the table lacks is taken as wide as an n
_FACES = {(False, False): "thuong", (True, False): "dam", (False, True): "nghieng", (True, True): "dam_nghieng"}
_COMPOUNDS = (
    "ủy ban|nhân dân|hội đồng|tiểu học|trung học|cơ sở|phổ thông|mầm non|mẫu giáo|dân tộc|bán trú|nội trú|thường vụ|chấp hành|"
    "giáo dục|đào tạo|khoa học|kỹ thuật|công nghệ|thông tin|kinh tế|xã hội|văn hóa|chính trị|an ninh|an toàn|quốc phòng|trật tự|"
    "thực hiện|triển khai|tổ chức|phát triển|nâng cao|chất lượng|tăng cường|quản lý|công tác|nhiệm vụ|kế hoạch|chương trình|"
    "nghị quyết|chỉ thị|kết luận|đề án|phong trào|thi đua|cuộc thi|chuyển đổi số|phòng chống|bạo lực|học đường|học sinh|giáo viên|"
    "trường học|năm học|địa bàn|giai đoạn|định hướng|toàn diện|căn bản|phổ cập|xóa mù chữ|phân luồng|tuyển sinh|kiểm tra|giám sát|"
    "nông thôn|nguồn lực|nhân lực|cải cách|hành chính|sáng tạo|đổi mới|bảo đảm|đảm bảo|môi trường|y tế|sức khỏe|thể thao|đại hội|"
    "cán bộ|đảng viên|chuyên đề|chuyên môn|kinh phí|nông nghiệp|lâm nghiệp|giao thông|cháy nổ|thiên tai|dịch bệnh|ma túy|trẻ em"
)
_GLUE = re.compile(rf" {{2,}}|ngày \d+ tháng \d+ năm \d+|(?<=\d) ([-–]) (?=\d)|(?<=[^\W\d]) (?=\d)|\b(?:{_COMPOUNDS})\b", re.IGNORECASE)
_GOOD_BREAKS = ("XÃ", "PHƯỜNG", "ĐẶC", "HUYỆN", "QUẬN", "TỈNH", "THÀNH PHỐ", "THỊ XÃ", "VÀ", "TRƯỜNG", "PHÒNG", "TRUNG HỌC")


class CoChu(NamedTuple):
    """How a line is set: size in pt, bold, italic, capitals."""

    pt: float
    dam: bool = False
    nghieng: bool = False
    in_hoa: bool = False


@lru_cache(maxsize=4)
def _advances(face: str) -> dict[str, float]:
    """Character → advance in em."""
    data = json.loads((Path(__file__).parent / "times.json").read_text(encoding="utf-8"))
    return {char: int(width) / data["don_vi"] for width, chars in data[face].items() for char in chars}


@lru_cache(maxsize=4096)
def do_rong(text: str, co_chu: CoChu) -> float:
    """Width in pt of one line; the widest line when ``text`` has several."""
    if "\n" in text:
        return max(do_rong(line, co_chu) for line in text.split("\n"))
    advances = _advances(_FACES[co_chu.dam, co_chu.nghieng])
    other = advances[_OTHER]
    return sum(advances.get(c, other) for c in (text.upper() if co_chu.in_hoa else text)) * co_chu.pt


@lru_cache(maxsize=1024)
def xuong_dong(text: str, rong_pt: float, co_chu: CoChu) -> str:
    """``text`` with ``\\n`` where it must break to fit ``rong_pt``: lines of like length, names kept whole.

    A text that fits, or that already has its line breaks, is left alone.
    """
    if "\n" in text or do_rong(text, co_chu) <= rong_pt:
        return text
    words = _GLUE.sub(lambda m: m.group().replace(" ", "\0"), text).split()
    widths = [do_rong(word.replace("\0", " "), co_chu) for word in words]
    starts = _best_breaks(words, widths, do_rong(" ", co_chu), rong_pt)
    lines = [" ".join(words[a:b]) for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]
    return "\n".join(lines).replace("\0", " ")


def _best_breaks(words: list[str], widths: list[float], space: float, limit: float) -> list[int]:
    """Indices of the first word of each line: fewest lines, then the most even ones."""
    count = len(words)
    best: list[tuple[int, float, int]] = [(0, 0.0, count)] * (count + 1)
    for start in range(count - 1, -1, -1):
        best[start] = min(_lines_from(start, words, widths, space, limit, best))
    starts, at = [0], best[0][2]
    while at < count:
        starts.append(at)
        at = best[at][2]
    return starts


def _lines_from(start: int, words: list[str], widths: list[float], space: float, limit: float,
                best: list[tuple[int, float, int]]) -> list[tuple[int, float, int]]:
    """Candidates (lines, cost, next start) for a line that begins at ``start``."""
    out, width = [], -space
    for end in range(start + 1, len(words) + 1):
        width += widths[end - 1] + space
        if width > limit and end > start + 1:
            break
        cost = ((limit - width) / limit) ** 2 * _break_factor(words, end)
        lines, rest, _ = best[end]
        out.append((lines + 1, rest + cost, end))
    return out


def _break_factor(words: list[str], at: int) -> float:
    """How good a break before word ``at`` is: below 1 where a name's next part begins, above 1 inside a name."""
    if at >= len(words):
        return 1.0
    before, after = words[at - 1], words[at]
    if before.isupper():
        return 0.3 if " ".join(words[at:at + 2]).replace("\0", " ").startswith(_GOOD_BREAKS) else 1.0
    return 2.5 if before[0].isupper() and after[0].isupper() else 1.0
