"""Official sources and their downloads, against a server that is slow, breaks off and lies."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from desk_of_test import wait_for
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog

CONTENT = bytes(range(256)) * 4096  # 1 MiB in which every place can be told
HALF = len(CONTENT) // 2


class Server(ThreadingHTTPServer):
    """Behaves as ``manner`` says; ``asked`` are the ranges that were asked for, "" for none."""

    manner = "well"
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []
        self.released = threading.Event()

    def url(self, name: str = "datos%20%C3%B1.bin") -> str:
        return f"http://127.0.0.1:{self.server_port}/carpeta/{name}"

    def handle_error(self, *_given: Any) -> None:
        """A client that hangs up is what is tested."""


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        asked = self.headers.get("Range", "")
        self.server.asked.append(asked)
        manner, first = self.server.manner, len(self.server.asked) == 1
        if manner == "missing":
            self.send_error(404)
            return
        ranges = manner in ("breaks", "slow")
        start = int(asked.removeprefix("bytes=").rstrip("-")) if asked and ranges else 0
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(CONTENT) - 1}/{len(CONTENT)}")
        length = len(CONTENT) - start
        if manner == "lies":
            length *= 2
        if manner != "untold":
            self.send_header("Content-Length", str(length))
        self.send_header("ETag", '"uno"')
        self.end_headers()
        breaks = manner.startswith("breaks") and first
        self.wfile.write(CONTENT[start : HALF if breaks or manner == "slow" else None])
        if manner == "slow":
            self.server.released.wait(20)

    def log_message(self, *_given: Any) -> None:
        """Nothing is printed."""


@pytest.fixture
def server(provider: Any) -> Iterator[Server]:
    made = Server()
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.released.set()
    made.shutdown()
    made.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: Any) -> None:
    from am_delimiter.gui import download

    monkeypatch.setattr(download, "_PAUSE", 0)


def fetched(server: Server, folder: Path, manner: str, **given: Any) -> tuple[str, str]:
    """The file that came and why none did."""
    from am_delimiter.gui.download import Download

    server.manner = manner
    download, ends = Download(given.pop("url", server.url()), folder, **given), []
    download.ended.connect(lambda file, why: ends.append((file, why)))
    download.start()
    wait_for(lambda: bool(ends))
    assert len(ends) == 1
    return ends[0]


@pytest.mark.parametrize("manner", ["well", "untold"])
def test_a_file_comes_whole_under_its_own_name(server: Server, tmp_path: Path, manner: str) -> None:
    digest = hashlib.sha256(CONTENT).hexdigest()
    file, why = fetched(server, tmp_path, manner, checksum=digest)
    assert (file, why) == (str(tmp_path / "datos ñ.bin"), "")
    assert Path(file).read_bytes() == CONTENT
    assert [one.name for one in tmp_path.iterdir()] == ["datos ñ.bin"]


def test_no_file_is_replaced(server: Server, tmp_path: Path) -> None:
    for name in ("datos ñ.bin", "datos ñ (2).bin.part"):
        (tmp_path / name).write_bytes(b"de otro")
    file, _ = fetched(server, tmp_path, "well")
    assert Path(file).name == "datos ñ (2).bin"
    assert Path(file).read_bytes() == CONTENT
    others = [one for one in tmp_path.iterdir() if str(one) != file]
    assert {one.read_bytes() for one in others} == {b"de otro"} and len(others) == 2


def test_after_a_break_the_rest_is_asked_for(server: Server, tmp_path: Path) -> None:
    file, why = fetched(server, tmp_path, "breaks")
    assert why == ""
    assert server.asked == ["", f"bytes={HALF}-"]
    assert Path(file).read_bytes() == CONTENT


def test_a_server_without_ranges_sends_it_anew(server: Server, tmp_path: Path) -> None:
    file, why = fetched(server, tmp_path, "breaks without ranges")
    assert why == ""
    assert len(server.asked) == 2
    assert Path(file).read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("manner", "said", "times"), [("missing", "404", 1), ("lies", "menos de lo que anunció", 4)]
)
def test_what_does_not_come_leaves_nothing(
    server: Server, tmp_path: Path, manner: str, said: str, times: int
) -> None:
    file, why = fetched(server, tmp_path, manner)
    assert file == "" and said in why
    assert len(server.asked) == times
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [("datos.bin", {"checksum": "0" * 64}, "suma"), ("datos.zip", {}, "ZIP")],
)
def test_what_is_not_the_file_is_not_kept(
    server: Server, tmp_path: Path, name: str, given: dict[str, str], said: str
) -> None:
    file, why = fetched(server, tmp_path, "well", url=server.url(name), **given)
    assert file == "" and said in why
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there(server: Server, tmp_path: Path) -> None:
    file, why = fetched(server, tmp_path / "no está", "well")
    assert file == "" and "no está" in why
    assert server.asked == []


@pytest.fixture
def sources(provider: Any) -> Iterator[Any]:
    from am_delimiter.gui.official_sources import OfficialSources
    from am_delimiter.processing.base import catalogue

    made = OfficialSources(catalogue())
    yield made
    made.reject()
    made.deleteLater()


def test_a_slow_download_shows_how_far_it_is_and_is_cancelled(
    server: Server, tmp_path: Path, sources: Any
) -> None:
    server.manner = "slow"
    sources.begin(server.url(), tmp_path)
    wait_for(lambda: sources.progress.value() == 500)
    assert [one.suffix for one in tmp_path.iterdir()] == [".part"]
    assert sources.stop.isVisibleTo(sources) and not sources.fetch.isEnabled()
    begun = time.monotonic()
    sources.stop.click()
    assert time.monotonic() - begun < 1
    assert list(tmp_path.iterdir()) == []
    assert "Cancelado" in sources.state.text()
    assert not sources.stop.isVisibleTo(sources) and sources.fetch.isEnabled()


def test_a_dialog_that_is_closed_stops_what_is_under_way(
    server: Server, tmp_path: Path, sources: Any
) -> None:
    server.manner = "slow"
    sources.begin(server.url(), tmp_path)
    wait_for(lambda: sources.progress.value() == 500)
    sources.close_.click()
    assert list(tmp_path.iterdir()) == []


def test_a_plugin_that_is_unloaded_leaves_nothing_half_done(
    server: Server, tmp_path: Path, provider: Any
) -> None:
    from am_delimiter.gui.download import Download

    server.manner = "slow"
    download, came = Download(server.url(), tmp_path), []
    download.progressed.connect(lambda size, _total: came.append(size))
    download.start()
    wait_for(lambda: bool(came) and came[-1] == HALF)
    sip.delete(download)  # as Qt does with the windows of a dock that is taken away
    assert list(tmp_path.iterdir()) == []


def test_each_source_says_what_it_is_for_and_where_it_is(
    sources: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    asked: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *given: asked.append(given[1]) or ""
    )
    for row in range(sources.list.count()):
        sources.list.setCurrentRow(row)
        assert "Licencia: " in sources.about.text() and "Para: " in sources.about.text()
        address = sources.address.text().replace("\u200b", "")
        before = len(opened)
        sources.browse.click()
        # what has no address says so, and opens nothing
        assert (opened[before:] == [QUrl(address).toString()]) == address.startswith("https://")
        sources.fetch.click()
    assert len(opened) == 9 and len(asked) == 1  # two products without an address, one file
