"""A real CUPS of our own: a private cupsd, no network, no systemd, and printers made of one shell script.

Needs root, cups-daemon and cups-client. Nothing of the machine's own CUPS is read or touched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

CUPSD = shutil.which("cupsd", path="/usr/sbin:/usr/local/sbin") or ""
SECONDS_TO_START = 20.0
DIES_WITH_US = ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
"""So that no daemon outlives tests that were killed."""

# What the printer does: the address of the queue, or the title of the job (fichier:/selon-titre), says it.
PRINTER = """#!/bin/sh
[ $# -eq 0 ] && { echo 'direct fichier:/ "essai" "essai"'; exit 0; }
out=$(dirname "$0")/../../out
does=${DEVICE_URI#fichier:/}
[ "$does" = selon-titre ] && does=$3
case $does in
panne) echo "ERROR: L'imprimante ne repond pas" >&2; exit 1;;
mot-de-passe) exit 2;;
retient) exit 3;;
sans-papier) echo "ERROR: Plus de papier" >&2; exit 4;;
bourrage) echo "STATE: +media-jam-error" >&2; exit 4;;
annule) exit 5;;
eteinte) echo "STATE: +offline-report" >&2
  while [ ! -e "$out/go" ] && [ -d "$out" ]; do sleep .02; done;;
lente) while [ ! -e "$out/go" ] && [ -d "$out" ]; do sleep .02; done;;
bavarde) echo "ERROR: Un vieux message" >&2;;
esac
printf '%s\\n' "$3" "$5" > "$out/$1.options"
if [ -n "$6" ]; then cat "$6"; else cat; fi > "$out/$1.part" && mv "$out/$1.part" "$out/$1.pdf"
"""

# A queue with a driver, whose only filter cannot read any PDF.
DRIVER = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "CASSE.PPD"
*Manufacturer: "Essai"
*Product: "(Essai)"
*ModelName: "Essai"
*ShortNickName: "Essai"
*NickName: "Essai"
*PSVersion: "(3010) 0"
*cupsFilter: "application/pdf 0 casse"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: ""
*CloseUI: *PageSize
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
"""

SETTINGS = """LogLevel info
Listen {socket}
Browsing No
WebInterface No
DefaultAuthType None
IdleExitTimeout 0
<Location />
Order allow,deny
Allow all
</Location>
<Location /printers/SECRET>
AuthType Basic
Require user personne
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""

PLACES = """ServerRoot {0}/etc
ServerBin {0}/bin
DataDir /usr/share/cups
RequestRoot {0}/spool
TempDir {0}/spool/tmp
CacheDir {0}/cache
StateDir {0}/state
AccessLog {0}/log/access
ErrorLog {0}/log/error
PageLog {0}/log/page
SystemGroup root
User lp
Group lp
Sandboxing Relaxed
"""


class PrivateCups:
    """Started when made; ``server`` is the value of CUPS_SERVER that leads to it."""

    def __init__(self, more_settings: str = "") -> None:
        # Not pytest's folder: user lp must be able to enter, and a socket's path must be short.
        self.folder = Path(tempfile.mkdtemp(prefix="cups-", dir="/tmp"))
        self.server = str(self.folder / "socket")
        path = os.environ.get("PATH", os.defpath) + ":/usr/sbin"
        self.environment = {"PATH": path, "CUPS_SERVER": self.server, "LC_ALL": "C", "HOME": "/nonexistent"}
        self.pdf = self.folder / "memo.pdf"
        self.pdf.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 40)
        self._settle(more_settings)
        self._daemon = subprocess.Popen(
            [
                *DIES_WITH_US,
                CUPSD,
                "-f",
                "-c",
                self.folder / "cupsd.conf",
                "-s",
                self.folder / "cups-files.conf",
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            self._wait_until_it_runs()
        except BaseException:
            self.stop()
            raise

    def _settle(self, more_settings: str) -> None:
        for name in ("etc/ppd", "spool/tmp", "cache", "state", "log", "out", "bin/backend", "bin/filter"):
            (self.folder / name).mkdir(parents=True)
        printer, broken = self.folder / "bin/backend/fichier", self.folder / "bin/filter/casse"
        printer.write_text(PRINTER)
        printer.chmod(0o700)  # so that CUPS runs it as root, who may write anywhere
        broken.write_text("#!/bin/sh\necho 'ERROR: Document illisible' >&2\nexit 1\n")
        broken.chmod(0o755)
        (self.folder / "casse.ppd").write_text(DRIVER)
        (self.folder / "bin/daemon").symlink_to("/usr/lib/cups/daemon")
        (self.folder / "cupsd.conf").write_text(SETTINGS.format(socket=self.server) + more_settings)
        (self.folder / "cups-files.conf").write_text(PLACES.format(self.folder))
        for path in (self.folder, *self.folder.rglob("*")):
            shutil.chown(path, "root", "lp")
        for name, mode in {"": 0o755, "spool": 0o710, "spool/tmp": 0o1770}.items():
            (self.folder / name).chmod(mode)

    def _wait_until_it_runs(self) -> None:
        for _ in range(int(SECONDS_TO_START / 0.02)):
            if "scheduler is running" in self.command("lpstat", "-r").stdout:
                return
            if self._daemon.poll() is not None:
                break
            threading.Event().wait(0.02)
        raise RuntimeError("cupsd did not start: " + (self.folder / "log/error").read_text())

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS_TO_START,
            env=self.environment,
        )

    def wait_for(self, text: str, *words: str) -> None:
        """Until the command says so."""
        for _ in range(int(SECONDS_TO_START / 0.02)):
            if text in self.command(*words).stdout:
                return
            threading.Event().wait(0.02)
        raise AssertionError(f"never said: {text}")

    def add(self, name: str, does: str = "imprime", *options: str) -> str:
        """A new queue, open and enabled."""
        done = self.command("lpadmin", "-p", name, "-v", f"fichier:/{does}", *options, "-E")
        assert done.returncode == 0, done.stderr
        return name

    def received(self, job: str | None) -> bytes:
        """What the printer was given for this job."""
        return self._out(job, "pdf").read_bytes()

    def asked(self, job: str | None) -> tuple[str, str]:
        """The title of the job, and its options."""
        title, options = self._out(job, "options").read_text().splitlines()
        return title, options

    def _out(self, job: str | None, kind: str) -> Path:
        assert job
        return self.folder / "out" / f"{job.rpartition('-')[2]}.{kind}"

    def stop(self) -> None:
        """May be called twice."""
        if not self.folder.exists():
            return
        (self.folder / "out/go").touch()
        self._daemon.terminate()
        try:
            self._daemon.wait(SECONDS_TO_START)
        except subprocess.TimeoutExpired:
            self._daemon.kill()
            self._daemon.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


StartCups = Callable[..., PrivateCups]
"""Starts another one, with more settings if need be; see the fixture ``start_cups``."""
