"""Names of units: told from other words, compared although one is short and the other long."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from docgen.text import plain_ascii

KIEU = ("Phòng", "Ban", "Sở", "Công an", "Trạm", "UBND", "Ủy ban", "Uỷ ban", "Hội", "Đoàn", "Trung tâm", "Chi cục", "Cục", "Kho bạc",
        "Mặt trận", "MTTQ", "Liên đoàn", "Công đoàn", "Quỹ", "Thanh tra")
"""Words that names of units begin with; posts (Hiệu trưởng, Kế toán) are none."""

_LEAD = re.compile(r"(?:Giao|Đề nghị|Yêu cầu|Phân công)\s+")
_KIND = "|".join(KIEU)
_VERBS = (
    "chủ trì|phối hợp|tham mưu|chịu trách nhiệm|có trách nhiệm|theo dõi|hướng dẫn|chuẩn bị|tổ chức|xây dựng|tiếp tục|thực hiện|bố trí|"
    "lập|cử|căn cứ|"
    "theo|trên|đẩy mạnh|tăng cường|chỉ đạo|tuyên truyền|vận động|kiểm tra|giúp|là|phụ trách|đôn đốc|rà soát|bảo đảm|đảm bảo|"
    "thường xuyên|và các|cùng|"
    "triển khai|quán triệt|thẩm định|tổng hợp|báo cáo|hỗ trợ|quản lý|nghiên cứu|để|khi|được|có|sẽ|tích cực|chủ động|phát huy|phát động|"
    "duy trì|lãnh đạo|"
    "phân công|mời|ghi|giới thiệu|in ấn|trang trí|đăng|viết|lồng ghép|cấp|mua|nhận|đưa|tham gia|làm|trực|kịp thời|cung cấp|giám sát|"
    "phổ biến|gửi|xem xét|dự|trong|với|tại")
_NAME = re.compile(rf"((?:{_KIND})\b(?:(?!\s(?:{_VERBS})\b)[^:.;(\n])*)(?=[:(]|$|\s(?:{_VERBS})\b)")
_PLAIN = re.compile(r"(?:Công an|UBND|Ủy ban|Uỷ ban|Công đoàn|Mặt trận|MTTQ|Kho bạc|Thanh tra)\b")
_SECOND = re.compile(rf"(?:{_KIND})\s+(\w)")
_INNER = re.compile(r"(?:Ban (?:Thường|Giám|Chỉ|Tổ chức|Chấp hành|Lãnh đạo|Đại diện|Kiểm|Quản trị|Biên tập)|Hội (?:đồng|nghị|thi|thảo)|"
                    r"Đoàn (?:kiểm|công|giám|viên|khảo|thanh tra)|"
                    r"Trạm trưởng|Phòng học|Cục trưởng)\b", re.IGNORECASE)
_NEXT = re.compile(rf"\s*(?:,|;|\bvà\b)\s*(?=(?:{_KIND})\s)")
_MANY = re.compile(r"\b(?:các|toàn thể|mọi|tất cả|trực thuộc|liên quan|thành viên)\b", re.IGNORECASE)
_LONGEST, _WORDS = 110, 9

_SHORT = {
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc", "ubmttq": "ủy ban mặt trận tổ quốc",
    "ubmt": "ủy ban mặt trận", "gdđt": "giáo dục đào tạo", "gd&đt": "giáo dục đào tạo", "đtn": "đoàn thanh niên", "cđ": "công đoàn",
    "lđlđ": "liên đoàn lao động", "lhpn": "liên hiệp phụ nữ", "ccb": "cựu chiến binh", "cmhs": "cha mẹ học sinh", "qs": "quân sự",
    "bch": "ban chấp hành", "bchqs": "ban chỉ huy quân sự", "tntp": "thiếu niên tiền phong", "tncs": "thanh niên cộng sản",
    "tc-kh": "tài chính kế hoạch", "vh-xh": "văn hóa xã hội", "vh&xh": "văn hóa xã hội", "vhxh": "văn hóa xã hội", "kt": "kinh tế",
    "th": "tiểu học", "thcs": "trung học cơ sở", "thpt": "trung học phổ thông", "mn": "mầm non", "ttyt": "trung tâm y tế",
    "tyt": "trạm y tế", "ca": "công an",
}
_DROPPED = frozenset((
    "xã", "phường", "huyện", "quận", "tỉnh", "thị", "thành", "phố", "trấn", "các", "đồng", "chí", "giao", "đề", "nghị", "và", "việt", "nam",
    "địa", "bàn", "của", "cấp", "lãnh", "đạo", "hồ", "minh", "ban", "thường", "trực", "vụ", "chấp", "hành"))
_TOKEN = re.compile(r"[\w&]+(?:-\w+)*")


@lru_cache(maxsize=1024)
def core(name: str) -> frozenset[str]:
    """The words that make up a unit's name: abbreviations opened, marks and words of every name taken away."""
    words = [word for token in _TOKEN.findall(name.lower()) for word in _SHORT.get(token, token.replace("-", " ")).split()]
    return frozenset(plain_ascii(word) for word in words if word not in _DROPPED)


def initials(name: str) -> frozenset[str]:
    """What a name may be shortened to: the first letters of its words, with and without the kind of unit."""
    words = [word for word in re.findall(r"\w+", name) if word.lower() != "và"]
    letters = "".join(word[0].upper() for word in words)
    return frozenset(letters[start:end] for start in (0, 1) for end in range(start + 2, len(letters) + 1))


def is_many(text: str) -> bool:
    """Whether words name several units at once: «Các phòng, ban»."""
    return _MANY.search(text) is not None


def units_in(text: str) -> Iterator[str]:
    """The units that a line about who does what begins with: «Giao Phòng Nội vụ, Phòng Kinh tế phối hợp …» gives two."""
    lead = _LEAD.match(text)
    rest = text[lead.end():] if lead else text
    match = _NAME.match(rest)
    if match is None or len(match[1]) > _LONGEST or match[1].rstrip().endswith(","):
        return
    for part in _NEXT.split(match[1]):
        name = part.strip(" ,-–")
        second = _SECOND.match(name)
        named = _PLAIN.match(name) or (second is not None and second[1].isupper())
        if named and not _INNER.match(name) and len(name.split()) <= _WORDS and "," not in name:
            yield name


_PEOPLE = ("ubnd", "uy ban nhan dan", "hoi dong nhan dan", "dang uy", "huyen uy", "thi uy", "tinh uy", "thanh uy", "ban thuong vu",
           "ban chap hanh")
_SCHOOL = ("truong", "nha tre", "lop")
_OF_SCHOOL = ("Đoàn", "Công đoàn", "Ban", "Liên đoàn")
_OF_OFFICE = ("Phòng", "Trung tâm", "Chi cục", "Thanh tra", "Ban", "Đoàn", "Công đoàn", "Trạm", "Hội")


def is_inside(unit: str, issuer: str) -> bool:
    """Whether a unit belongs to the issuing body itself, where a plan goes from hand to hand: the departments of a Sở,
    the societies of a school. Committees send to theirs as to others."""
    name = plain_ascii(issuer)
    if any(word in name for word in _PEOPLE):
        return False
    return unit.startswith(_OF_SCHOOL if name.startswith(_SCHOOL) else _OF_OFFICE)


_ALL = re.compile(r"đơn vị|cơ quan|bộ phận|ban, ngành|ban ngành|như|tổ chức(?! chính trị| CT)|cán bộ|CB,? ?GV|CBGV|"
                  r"đảng viên|ban, đoàn|thành viên|tổ công tác|cá nhân", re.IGNORECASE)
_KINDS = (
    (re.compile(r"phòng|ban\b|chuyên môn", re.IGNORECASE), ("phòng", "ban", "trung tâm")),
    (re.compile(r"sở|ngành", re.IGNORECASE), ("sở", "cục", "chi cục", "công an", "thanh tra", "kho bạc", "ban", "quỹ")),
    (re.compile(r"trường|cơ sở giáo dục|lớp", re.IGNORECASE), ("trường",)),
    (re.compile(r"đoàn thể|hội\b|chính trị|CT-XH|CTXH", re.IGNORECASE), (
        "hội", "đoàn", "mặt trận", "mttq", "ủy ban mặt", "uỷ ban mặt", "công đoàn", "liên đoàn", "ủy ban mttq")),
    (re.compile(r"xã|phường|thị trấn|địa phương", re.IGNORECASE), ("ubnd", "ủy ban nhân dân", "uỷ ban nhân dân")),
    (re.compile(r"chi bộ|cấp ủy|đảng bộ", re.IGNORECASE), ("chi bộ",)),
    (re.compile(r"tổ\b", re.IGNORECASE), ("tổ",)),
)


def covered(unit: str, recipients: Iterable[str]) -> bool:
    """Whether a unit is among recipients, by its name or by a word for many that takes it in."""
    small, words, short = unit.lower(), core(unit), initials(unit)
    for item in recipients:
        many = is_many(item) or "," in item
        if many and (_ALL.search(item) or any(kind.search(item) and small.startswith(starts) for kind, starts in _KINDS)):
            return True
        if "như " in item.lower() or short & set(re.findall(r"[A-ZĐ]{2,}", item.replace("-", "").replace("&", ""))):
            return True
        if words and (words <= core(item) or any(_is_short_for(part.strip(" -"), unit, words) for part in re.split(r"[,;]| và ", item))):
            return True
    return False


def _is_short_for(part: str, unit: str, words: frozenset[str]) -> bool:
    """«Công an» for «Công an xã»: the same kind of unit, and no other word."""
    theirs = core(part)
    return bool(theirs) and theirs <= words and part.split()[0].lower() == unit.split()[0].lower()
