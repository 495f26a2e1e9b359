"""LibreOffice: where it is, and a run of it in a profile of its own that starts no macro and fetches nothing."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from docgen.errors import RequestError
from docgen.i18n import t

_NAMES = ("soffice", "libreoffice", "soffice.com", "soffice.exe")
_PLACES = ("C:/Program Files/LibreOffice/program/soffice.com", "C:/Program Files/LibreOffice/program/soffice.exe",
           "C:/Program Files (x86)/LibreOffice/program/soffice.com", "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
           "/Applications/LibreOffice.app/Contents/MacOS/soffice")
# what LibreOffice finds its parts, the fonts and the language by; no proxy, no preloaded library, no session to talk to
_KEPT = frozenset((
    "PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "USERNAME",
    "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "ALLUSERSPROFILE", "PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432",
    "COMMONPROGRAMFILES", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE"))
_KILL_SECONDS = 10

# macros never run, links stay as they are, and what is fetched all the same goes to a proxy that is not there
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Calc/Content/Update", "Link", "1"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    *(item for scheme in ("HTTP", "HTTPS", "FTP") for item in (
        ("Inet/Settings", f"ooInet{scheme}ProxyName", "127.0.0.1"), ("Inet/Settings", f"ooInet{scheme}ProxyPort", "9"))),
)
_XCU = '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">{}</oor:items>\n'
_ITEM = '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'


def soffice_path() -> str | None:
    """The LibreOffice program, ``None`` when it is not installed."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def find_soffice() -> str:
    """The LibreOffice program; raises :class:`RequestError` with how to get it."""
    found = soffice_path()
    if found is None:
        raise RequestError(t("việc này cần LibreOffice mà máy này chưa có. Tải tại libreoffice.org (Windows), hoặc: "
                             "apt install libreoffice-writer fonts-liberation2"))
    return found


def run(program: str, form: str, documents: Sequence[Path], folder: Path, seconds: float, reader: str = "") -> bool:
    """Convert ``documents`` into ``folder``, which is for this run alone: it holds the profile and the temporary files, too.

    ``form`` is the target as LibreOffice names it (``pdf``, ``docx:MS Word 2007 XML``), ``reader`` the filter that must
    read the documents, by default the one that LibreOffice chooses. ``False`` when LibreOffice could not be started or
    was ended after ``seconds``. A document that it refuses is only missing in ``folder``.
    """
    profile = folder / "profile"
    _write_settings(profile)
    command = [program, "--headless", "--norestore", "--nolockcheck", "--nodefault", f"-env:UserInstallation={profile.as_uri()}",
               *([f"--infilter={reader}"] if reader else []), "--convert-to", form, "--outdir", str(folder), *map(str, documents)]
    return _ran(command, _environment(folder), seconds)


def _write_settings(profile: Path) -> None:
    (profile / "user").mkdir(parents=True, exist_ok=True)
    items = "".join(_ITEM.format(*setting) for setting in _SETTINGS)
    (profile / "user" / "registrymodifications.xcu").write_text(_XCU.format(items), encoding="utf-8")


def _environment(folder: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key.upper() in _KEPT}
    return {**kept, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))}


def _ran(command: list[str], environment: dict[str, str], seconds: float) -> bool:
    """Whether the command came to its end in time; no process of it outlives this call."""
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   env=environment, start_new_session=sys.platform != "win32", creationflags=flags)
    except OSError:
        return False
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    finally:  # Ctrl+C does not reach a session of its own
        _end_tree(process)
    return True


def _end_tree(process: subprocess.Popen[bytes]) -> None:
    """End a process and its children; what has ended by itself is left alone."""
    if process.poll() is not None:
        return
    if sys.platform != "win32":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, check=False, timeout=_KILL_SECONDS)
    process.wait(_KILL_SECONDS)
