"""What the reader left out or settled: kept while it reads, then told to the user."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from docgen.findings import Finding, Span, note, warning
from docgen.i18n import N_
from docgen.text import first_words

# what was met → (is a warning, sentence)
_WORDS = {
    "them": (False, N_("có {n} chỗ đang theo dõi thay đổi (chèn, chuyển): coi như đã chấp nhận")),
    "xoa": (False, N_("có {n} chỗ đã đánh dấu xóa khi theo dõi thay đổi: không nhập{t}")),
    "an": (True, N_("có {n} đoạn chữ ẩn, không nhập{t}")),
    "binh_luan": (False, N_("có {n} lời bình (comment), không nhập")),
    "anh": (True, N_("có {n} hình ảnh, không nhập; chữ trong ảnh không đọc được")),
    "cong_thuc": (True, N_("có {n} công thức toán, chỉ giữ phần chữ; hãy kiểm tra")),
    "ky_hieu": (True, N_("có {n} ký hiệu không rõ là gì, ghi thành «�»; hãy sửa lại")),
    "muc_luc": (False, N_("bỏ mục lục tự động ({n} dòng); lập lại trong Word nếu cần")),
    "chen_tep": (True, N_("có {n} tệp chèn vào văn bản, không đọc được")),
    "o_mau": (True, N_("có {n} ô nhập liệu còn nguyên chữ mời điền{t}; hãy thay bằng nội dung thật")),
    "so_truong": (True, N_("có {n} số tự động kiểu cũ (trường {t}) mà tệp không ghi lại, không nhập; hãy gõ số vào")),
}


@dataclass(slots=True)
class SoGhi:
    """What the reader has to tell: how often each thing was met, and a first example of it."""

    dem: Counter[str] = field(default_factory=Counter)
    vi_du: dict[str, tuple[int, str]] = field(default_factory=dict)

    def note(self, key: str, thu_tu: int, text: str = "") -> None:
        """Count one more ``key`` in paragraph ``thu_tu``."""
        self.dem[key] += 1
        self.vi_du.setdefault(key, (thu_tu, text.strip()))


def notices(so_ghi: SoGhi, name: str) -> list[Finding]:
    """One finding for each kind of thing, at the first place where it was met."""
    out = []
    for key, count in so_ghi.dem.items():
        grave, sentence = _WORDS[key]
        thu_tu, example = so_ghi.vi_du[key]
        quoted = example if key == "so_truong" else f": «{first_words(example)}»" if example else ""
        tell = warning if grave else note
        out.append(tell(f"nhap.{key.replace('_', '-')}", Span(name, thu_tu, 0, "doan"), sentence, None, n=count, t=quoted))
    return out
