"""Headers and ends of Word samples in the ways people set them."""

from __future__ import annotations

from collections.abc import Sequence

from tests.mau_nhap.tai_lieu import O, TaiLieu

QUOC_HIEU = "<b>{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}</b>"
TIEU_NGU = "<b>{Độc lập - Tự do - Hạnh phúc}</b>"


def dau_bang(t: TaiLieu, trai: Sequence[str], so: str, ngay: str, *, phai: Sequence[str] = (QUOC_HIEU, TIEU_NGU),
             net: str = "<vml>", mot_hang: bool = False, duoi_so: str = "") -> None:
    """A header in a table without borders: one row, or the number and the date in a row of their own. Lines of ``trai`` in
    capitals; the last is the issuer, set in bold unless it carries tags; ``net`` the rule below both columns."""
    t.vung = "dau"
    left = [line if "<" in line else f"<b>{line}</b>" if n == len(trai) - 1 else line for n, line in enumerate(trai)]
    net_line = [net] if net else []
    date = ngay if "<" in ngay else f"<i>{ngay}</i>"
    number = [so, duoi_so] if duoi_so else [so]
    if mot_hang:
        rows = [["\n".join([*left, *net_line, *number]), "\n".join([*phai, *net_line, date])]]
    else:
        rows = [["\n".join([*left, *net_line]), "\n".join([*phai, *net_line])], ["\n".join(number), date]]
    t.bang(rows, ke=False, can="giua", rong=(4000, 5500))


def tieu_de(t: TaiLieu, loai: str, *dong: str, net: str = "") -> None:
    """The name of the type and the abstract, each line a paragraph in the middle; then the body begins."""
    t.vung = "dau"
    t.p(can="giua")
    t.p(f"<b>{{{loai}}}</b>", can="giua")
    for line in dong:
        t.p(f"<b>{line}</b>" if "<" not in line else line, can="giua")
    if net:
        t.net(net)
    t.p()
    t.vung = "than"


def cuoi_bang(t: TaiLieu, noi_nhan: Sequence[str], ky: Sequence[str], ten: str, *, nhan: str = "<b><i>{Nơi nhận:}</i></b>",
              trong: int = 4) -> None:
    """Recipients and signature in a table without borders; ``trong`` empty lines for the seal."""
    t.vung = "cuoi"
    t.p()
    left = O("\n".join([nhan, *noi_nhan]), can="trai")
    right = O("\n".join([*(f"<b>{line}</b>" for line in ky), *[""] * trong, f"<b>{ten}</b>"]), can="giua")
    t.bang([[left, right]], ke=False, rong=(4700, 4800))
