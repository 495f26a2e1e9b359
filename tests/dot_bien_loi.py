"""How mutations of words are told: words put in the place of others, paragraphs put in or left out."""

from __future__ import annotations

from collections.abc import Mapping

from tests.dot_bien import DotBien, Noi
from tests.dot_bien_tep import Tep, ban_sao, chu_cua, thay, xoa

KEM = Mapping[str, str]


def doi(quy_tac: str, mau: str, cu: str, moi: str, kem: KEM | None = None, o: str = "", tai: str = "", nhom: str = "lời văn") -> DotBien:
    """``moi`` instead of the first ``cu``, in the paragraph with the words ``tai`` (else with ``cu``); the fault is reported
    there, or at the paragraph with the words ``o`` (``*``: anywhere)."""
    def change(tep: Tep) -> Noi:
        p = tep.tim(tai or cu)
        thay(p, cu, moi)
        return _noi(tep, o) if o else p
    return DotBien(nhom, f"{cu} → {moi}"[:60], mau, change, quy_tac, "", kem or {})


def _noi(tep: Tep, o: str) -> Noi:
    return None if o == "*" else [p for p in tep.cac_doan() if o in chu_cua(p)]


def chen(quy_tac: str, mau: str, sau: str, chu: str, kem: KEM | None = None, o: str = "", nhu: str = "",
         nhom: str = "lời văn") -> DotBien:
    """A paragraph put in below the one with the words ``sau``, looking like it (or like the one with the words ``nhu``)."""
    def change(tep: Tep) -> Noi:
        at = tep.tim(sau)
        p = ban_sao(tep.tim(nhu) if nhu else at, chu)
        at.addnext(p)
        return _noi(tep, o) if o else p
    return DotBien(nhom, f"+ {chu}"[:60], mau, change, quy_tac, "", kem or {})


def bo(quy_tac: str, mau: str, *chu: str, o: str = "*", kem: KEM | None = None, nhom: str = "lời văn") -> DotBien:
    """Paragraphs left out."""
    def change(tep: Tep) -> Noi:
        for words in chu:
            xoa(tep.tim(words))
        return _noi(tep, o)
    return DotBien(nhom, f"- {chu[0]}"[:60], mau, change, quy_tac, "", kem or {})
