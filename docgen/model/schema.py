"""JSON Schema of plan files and agency profiles, for editors. Made from the same table of keys as decoding."""

from __future__ import annotations

from typing import Any

from docgen.i18n import t, translated
from docgen.model.khoa import BANG, BO_QUA, CO_QUAN, KE_HOACH, MUC, NGUOI_KY, NHAN_NHIEM_VU, NHIEM_VU, PHAN_CONG, PHU_LUC, Khoa

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: dict[str, Any] = {"type": ["string", "number", "null"]}
_TEXTS: dict[str, Any] = {"anyOf": [_TEXT, {"type": "array", "items": {"type": ["string", "number", "object"]}}]}


def plan_schema() -> dict[str, Any]:
    """Schema of a plan file. Text accepts numbers: YAML reads ``141`` as one."""
    return {"$schema": _DRAFT, "title": t("Kế hoạch (docgen)"), **_object(KE_HOACH)}


def profile_schema() -> dict[str, Any]:
    """Schema of an agency profile."""
    return {"$schema": _DRAFT, "title": t("Hồ sơ cơ quan (docgen)"), **_object(CO_QUAN)}


def _object(table: dict[str, Khoa]) -> dict[str, Any]:
    required = [key for key, khoa in table.items() if khoa.bat_buoc]
    properties = {key: {"description": translated(khoa.mo_ta), **_value(khoa)} for key, khoa in table.items()}
    out: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**out, "required": required} if required else out


def _array(*items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items[0] if len(items) == 1 else {"anyOf": list(items)}}


def _either(*choices: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": list(choices)}


def _items() -> dict[str, Any]:
    return _array(_object(NHIEM_VU), _object(PHAN_CONG))


def _free(with_key: bool) -> dict[str, Any]:
    return _object({key: khoa for key, khoa in MUC.items() if with_key or key != "phan"})


def _value(khoa: Khoa) -> dict[str, Any]:
    if khoa.gia_tri:
        return {"enum": [*khoa.gia_tri, None]}
    makers: dict[str, Any] = {
        "chu": lambda: _TEXT, "so": lambda: _TEXT, "ngay": lambda: _TEXT, "than": lambda: _TEXT,
        "dong": lambda: _TEXTS, "doan": lambda: _TEXTS, "ds_chu": lambda: _TEXTS,
        "du_thao": lambda: {"type": ["boolean", "integer", "string", "null"]},
        "co_quan": lambda: _either({"type": "string"}, _object(CO_QUAN)),
        "nguoi_ky": lambda: _either({"type": ["string", "null"]}, _object(NGUOI_KY)),
        "ds_nguoi_ky": lambda: {"type": "object", "additionalProperties": _object(NGUOI_KY)},
        "phan": lambda: _either(_TEXT, _items(), _free(False)),
        "ds_muc": _items,
        "ds_phan": lambda: _either(_TEXT, _array({"type": "string"}, _free(True))),
        "ds_phu_luc": lambda: _either(_array(_object(PHU_LUC)), {"type": "null"}),
        "ds_bo_qua": lambda: _either(_array(_object(BO_QUA)), {"type": "null"}),
        "bang": lambda: _either({"enum": ["nhiem_vu", None]}, _object(BANG)),
        "ds_hang": lambda: _array(_either({"type": ["string", "number"]}, _array(_TEXT))),
        "nhan_nhiem_vu": lambda: _either(_object(NHAN_NHIEM_VU), {"type": "null"}),
        "cuoc_chu": lambda: {"type": ["object", "null"], "additionalProperties": _TEXT},
    }
    made: dict[str, Any] = makers[khoa.loai]()
    return made
