"""Recognisers, in the order in which they run. Each takes the lines it knows out of the draft and gives them a place."""

from collections.abc import Callable

from docgen.ingest.ban_thao import BanThao
from docgen.ingest.recognisers.bang_chu import take_bang_chu
from docgen.ingest.recognisers.can_cu import take_can_cu
from docgen.ingest.recognisers.co_quan import name_missing, settle_co_quan
from docgen.ingest.recognisers.cuoc_chu import move_cuoc_chu
from docgen.ingest.recognisers.cuoc_chu_le import settle_cuoc_chu
from docgen.ingest.recognisers.dau_dong import tidy_markup
from docgen.ingest.recognisers.dau_van_ban import take_dau_van_ban
from docgen.ingest.recognisers.giao_viec import link_task_table
from docgen.ingest.recognisers.ket_thuc import take_ket_thuc
from docgen.ingest.recognisers.muc import take_muc
from docgen.ingest.recognisers.nguoi_ky import take_nguoi_ky
from docgen.ingest.recognisers.noi_doan import join_broken
from docgen.ingest.recognisers.noi_nhan import take_noi_nhan
from docgen.ingest.recognisers.phu_luc import take_phu_luc
from docgen.ingest.recognisers.so_trang import drop_so_trang
from docgen.ingest.recognisers.sua_dau_muc import usual_markers
from docgen.ingest.recognisers.trich_yeu import take_trich_yeu

RECOGNISERS: tuple[Callable[[BanThao], None], ...] = (
    drop_so_trang,
    take_bang_chu,
    tidy_markup,
    move_cuoc_chu,
    take_phu_luc,
    take_noi_nhan,
    take_nguoi_ky,
    take_dau_van_ban,
    settle_co_quan,
    take_trich_yeu,
    usual_markers,
    join_broken,
    take_can_cu,
    take_ket_thuc,
    take_muc,
    BanThao.place_rest,
    link_task_table,
    settle_cuoc_chu,
    name_missing,
)
"""From the outside inwards: furniture, footnotes, the two ends of the document, then its body."""
