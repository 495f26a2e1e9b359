"""Widths of text in Times New Roman, and lines broken where a careful typist breaks them."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_OTHER = "n"
_TIE = "\0"  # a space at which the line must not be broken
_FACES = {(False, False): "thuong", (True, False): "dam", (False, True): "nghieng", (True, True): "dam_nghieng"}
_COMPOUND_WORDS = (
    "ủy ban|nhân dân|hội đồng|tiểu học|trung học|cơ sở|phổ thông|mầm non|mẫu giáo|dân tộc|bán trú|nội trú|thường vụ|chấp hành|"
    "giáo dục|đào tạo|khoa học|kỹ thuật|công nghệ|thông tin|kinh tế|xã hội|văn hóa|chính trị|an ninh|an toàn|quốc phòng|trật tự|"
    "thực hiện|triển khai|tổ chức|phát triển|nâng cao|chất lượng|tăng cường|quản lý|công tác|nhiệm vụ|kế hoạch|chương trình|"
    "nghị quyết|chỉ thị|kết luận|đề án|phong trào|thi đua|cuộc thi|chuyển đổi số|phòng chống|bạo lực|học đường|học sinh|giáo viên|"
    "trường học|năm học|địa bàn|giai đoạn|định hướng|toàn diện|căn bản|phổ cập|xóa mù chữ|phân luồng|tuyển sinh|kiểm tra|giám sát|"
    "nông thôn|nguồn lực|nhân lực|cải cách|hành chính|sáng tạo|đổi mới|bảo đảm|đảm bảo|môi trường|y tế|sức khỏe|thể thao|đại hội|"
    "cán bộ|đảng viên|chuyên đề|chuyên môn|kinh phí|nông nghiệp|lâm nghiệp|giao thông|cháy nổ|thiên tai|dịch bệnh|ma túy|trẻ em"
)
_COMPOUNDS = frozenset(_COMPOUND_WORDS.split("|"))
"""Words of two or three syllables that stand in names and titles of plans, and are not cut at the end of a line."""
_LONGEST = 3
_GLUE = re.compile(r" {2,}|ngày \d+ tháng \d+ năm \d+|(?<=\d) ([-–]) (?=\d)|(?<=[^\W\d]) (?=\d)")
_GOOD_BREAKS = ("XÃ", "PHƯỜNG", "ĐẶC", "HUYỆN", "QUẬN", "TỈNH", "THÀNH PHỐ", "THỊ XÃ", "VÀ", "TRƯỜNG", "PHÒNG", "TRUNG HỌC")


class CoChu(NamedTuple):
    """How a line is set: size in pt, bold, italic, capitals."""

    pt: float
    dam: bool = False
    nghieng: bool = False
    in_hoa: bool = False


class _Advances(dict[str, float]):
    """Character → advance in em; one that the table lacks is as wide as an n."""

    def __missing__(self, char: str) -> float:
        return self[_OTHER]


@lru_cache(maxsize=4)
def _advances(face: str) -> _Advances:
    data = json.loads((Path(__file__).parent / "times.json").read_text(encoding="utf-8"))
    return _Advances((char, int(width) / data["don_vi"]) for width, chars in data[face].items() for char in chars)


@lru_cache(maxsize=4096)
def do_rong(text: str, co_chu: CoChu) -> float:
    """Width in pt of one line; the widest line when ``text`` has several."""
    if "\n" in text:
        return max(do_rong(line, co_chu) for line in text.split("\n"))
    advances = _advances(_FACES[co_chu.dam, co_chu.nghieng])
    return sum(map(advances.__getitem__, text.upper() if co_chu.in_hoa else text)) * co_chu.pt


@lru_cache(maxsize=1024)
def xuong_dong(text: str, rong_pt: float, co_chu: CoChu) -> str:
    """``text`` with ``\\n`` where it must break to fit ``rong_pt``: lines of like length, names kept whole.

    A text that fits, or that already has its line breaks, is left alone.
    """
    if "\n" in text or do_rong(text, co_chu) <= rong_pt:
        return text
    words = _glued(_GLUE.sub(lambda m: m.group().replace(" ", _TIE), text).split())
    widths = [do_rong(word.replace(_TIE, " "), co_chu) for word in words]
    starts = _best_breaks(widths, _break_factors(words), do_rong(" ", co_chu), rong_pt)
    lines = [" ".join(words[a:b]) for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]
    return "\n".join(lines).replace(_TIE, " ")


def _glued(words: list[str]) -> list[str]:
    """Words with those of one compound tied together."""
    lower = [word.lower().strip(",;.“”\"()") for word in words]
    out, i = [], 0
    while i < len(words):
        size = next((n for n in range(_LONGEST, 1, -1) if " ".join(lower[i:i + n]) in _COMPOUNDS), 1)
        out.append(_TIE.join(words[i:i + size]))
        i += size
    return out


def _best_breaks(widths: list[float], factors: list[float], space: float, limit: float) -> list[int]:
    """Indices of the first word of each line: fewest lines, then the most even ones, breaks weighed by ``factors``."""
    count = len(widths)
    best: list[tuple[int, float, int]] = [(0, 0.0, count)] * (count + 1)
    for start in range(count - 1, -1, -1):
        lines: list[tuple[int, float, int]] = []
        width = -space
        for end in range(start + 1, count + 1):
            width += widths[end - 1] + space
            if width > limit and lines:
                break
            after = best[end]
            lines.append((after[0] + 1, after[1] + ((limit - width) / limit) ** 2 * factors[end], end))
        best[start] = min(lines)
    starts, at = [0], best[0][2]
    while at < count:
        starts.append(at)
        at = best[at][2]
    return starts


def _break_factors(words: list[str]) -> list[float]:
    """How bad a break before each word is: below 1 where a name's next part begins, above 1 inside a name."""
    return [1.0, *(_break_factor(words, at) for at in range(1, len(words))), 1.0]


def _break_factor(words: list[str], at: int) -> float:
    before, after = words[at - 1], words[at]
    if before.isupper():
        return 0.3 if " ".join(words[at:at + 2]).replace(_TIE, " ").startswith(_GOOD_BREAKS) else 1.0
    return 2.5 if before[0].isupper() and after[0].isupper() else 1.0
