"""Downloads one file through QGIS, with its proxy: goes on after a break, or leaves nothing."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QObject, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..toolbelt.i18n import tr
from .download_file import GrowingFile, free_name

_ATTEMPTS = 4
_PAUSE = 500
"""Milliseconds before another attempt."""
_WHOLE, _PARTIAL, _REFUSED = 200, 206, 400
_START = re.compile(rb"bytes (\d+)-")


class Download(QObject):
    """One file on its way.

    ``progressed`` tells bytes and how many there are (0 when the server does not say), ``ended``
    the file ("" when there is none) and why there is none ("" when it was cancelled).
    """

    progressed = pyqtSignal(float, float)
    ended = pyqtSignal(str, str)

    def __init__(
        self, url: str, folder: Path, checksum: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._url, self._checksum = QUrl(url), checksum
        self.target = free_name(folder, self._url.fileName())
        self._file: GrowingFile | None = None
        self._reply: QNetworkReply | None = None
        self._attempts = 0
        self._total = 0.0
        self._tag = b""
        self._accepted = False

    def start(self) -> None:
        """Begin; ``ended`` follows."""
        try:
            self._file = GrowingFile(self.target)
        except OSError as error:
            text = tr("{folder} cannot be written ({problem}): choose another folder.")
            self._end(text.format(folder=self.target.parent, problem=error.strerror or error))
            return
        growing = self._file
        self.destroyed.connect(lambda: growing.discard())  # the window goes away with QGIS
        self._ask()

    def cancel(self) -> None:
        """Stop, and leave nothing behind."""
        if self._file is not None:
            self._end("")

    @property
    def is_under_way(self) -> bool:
        """Whether it has neither ended nor been cancelled."""
        return self._file is not None

    def _ask(self) -> None:
        """Ask for the file, or for the rest of it."""
        if self._file is None:
            return
        self._attempts += 1
        self._accepted = False
        request = QNetworkRequest(self._url)
        request.setRawHeader(b"Accept-Encoding", b"identity")
        if self._file.size:
            request.setRawHeader(b"Range", b"bytes=%d-" % self._file.size)
            if self._tag:
                request.setRawHeader(b"If-Range", self._tag)
        known = QNetworkRequest.Attribute
        policy = QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy
        load = QNetworkRequest.CacheLoadControl.AlwaysNetwork
        request.setAttribute(known.RedirectPolicyAttribute, getattr(policy, "value", policy))
        request.setAttribute(known.CacheLoadControlAttribute, getattr(load, "value", load))
        request.setAttribute(known.CacheSaveControlAttribute, False)
        self._reply = QgsNetworkAccessManager.instance().get(request)
        self._reply.readyRead.connect(self._read)
        self._reply.finished.connect(self._finished)

    def _read(self) -> None:
        if self._file is None or self._reply is None or not self._is_accepted():
            return
        data = bytes(self._reply.readAll())
        try:
            self._file.write(data)
        except OSError as error:
            text = tr("The disk takes no more ({problem}). Make room, or choose another folder.")
            self._end(text.format(problem=error.strerror or error))
            return
        self.progressed.emit(float(self._file.size), max(self._total, 0.0))

    def _is_accepted(self) -> bool:
        """Whether the answer is the file; of a rest, whether it goes on where we are."""
        reply, file = self._reply, self._file
        if self._accepted or reply is None or file is None:
            return self._accepted
        status = self._status()
        length = float(reply.header(QNetworkRequest.KnownHeaders.ContentLengthHeader) or 0)
        if status == _PARTIAL:
            start = _START.match(bytes(reply.rawHeader(b"Content-Range")))
            if start is None or int(start.group(1)) != file.size:
                file.begin_anew()  # asked again, it is asked for whole
                return False
        elif status == _WHOLE:
            file.begin_anew()
        else:
            return False
        self._total = file.size + length if length else 0.0
        tag = bytes(reply.rawHeader(b"ETag"))
        self._tag = b"" if tag.startswith(b"W/") else tag
        self._accepted = True
        return True

    def _finished(self) -> None:
        reply = self._reply
        if reply is None or self._file is None:
            return
        self._read()
        if self._file is None:
            return
        status, error = self._status(), reply.error()
        short = bool(self._total) and self._file.size < self._total
        if error == QNetworkReply.NetworkError.NoError and self._accepted and not short:
            self._complete()
        elif status >= _REFUSED:
            text = tr(
                "The server answered «{answer}»: the address may have changed. Look for it "
                "at its publisher."
            )
            self._end(text.format(answer=f"{status} {self._reason()}".strip()))
        elif self._attempts < _ATTEMPTS:
            self._let_go()
            QTimer.singleShot(_PAUSE, self._ask)
        else:
            text = tr("The download broke off ({problem}). Nothing was kept: try again later.")
            problem = tr("the server sent less than it announced") if short else reply.errorString()
            self._end(text.format(problem=problem))

    def _complete(self) -> None:
        file, self._file = self._file, None
        self._let_go()
        try:
            why = file.finish(self._checksum) if file is not None else ""
        except OSError as error:
            why = str(error)
        self.ended.emit("" if why else str(self.target), why)

    def _end(self, why: str) -> None:
        file, self._file = self._file, None
        self._let_go()
        if file is not None:
            file.discard()
        self.ended.emit("", why)

    def _let_go(self) -> None:
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.readyRead.disconnect(self._read)
            reply.finished.disconnect(self._finished)
            reply.abort()
            reply.deleteLater()

    def _status(self) -> int:
        reply = self._reply
        known = QNetworkRequest.Attribute.HttpStatusCodeAttribute
        return int(reply.attribute(known) or 0) if reply is not None else 0

    def _reason(self) -> str:
        reply = self._reply
        known = QNetworkRequest.Attribute.HttpReasonPhraseAttribute
        return str(reply.attribute(known) or "") if reply is not None else ""
