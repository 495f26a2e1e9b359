"""Old documents of our own making, sloppy in the ways real ones are, each with what a careful clerk expects of its import."""

from tests.mau_nhap import bang_bieu, chu_thuong, chu_trang, cuoc_chu, dang, kho, la, phong_chu, so_nganh, sua_doi, truong, xa
from tests.mau_nhap.mong import MAU

__all__ = [
    "MAU", "bang_bieu", "chu_thuong", "chu_trang", "cuoc_chu", "dang", "kho", "la", "phong_chu", "so_nganh", "sua_doi", "truong", "xa",
]
