"""What is a file of this computer is told from its name, and nothing is touched."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from am_delimiter.core.basis import is_local, points_outside, sources_of

HERE = [
    "",
    "datos.gpkg",
    "../datos/construido.tif",
    "/home/ana/datos.gpkg",
    "C:/Datos/comunas.shp",
    r"C:\Datos\comunas.shp",
    r"\\?\C:\Datos\largo.gpkg",
    "/vsizip//home/ana/datos.zip/comunas.shp",
    "/vsizip/{/home/ana/datos.zip}/comunas.shp",
    "/vsigzip/C:/Datos/construido.tif.gz",
    "vsitas/foto.pdf",
    "actas/Sesión 12: acuerdo.pdf",
]
ELSEWHERE = [
    "http://mapas.example/a.tif",
    "HTTPS://mapas.example/a.tif",
    "file://servidor/datos/a.tif",
    "/vsicurl/http://mapas.example/a.tif",
    "/vsicurl?url=mapas.example",
    "/vsis3/cubo/a.tif",
    "/VSICURL/mapas",
    "/vsizip//vsicurl/http://mapas.example/a.zip",
    "/vsizip/vsis3/cubo/a.zip/a.shp",
    "/vsizip/{/vsis3/cubo/a.zip}/a.shp",
    "/vsizip/{//servidor/datos/a.zip}/a.shp",
    r"/vsizip/\\servidor\datos\a.zip",
    "/vsisubfile/0_9,/vsis3/cubo/a",
    r"\\servidor\datos\a.gpkg",
    "//servidor/datos/a.gpkg",
    r"\/servidor\datos\a.gpkg",
    r"\\?\UNC\servidor\datos\a.gpkg",
    r"\\.\pipe\a",
    "WFS:http://mapas.example",
    "PG:host=base.example",
    "MYSQL:a,host=base",
    "<VRTDataset rasterXSize='1'/>",
    '  {"type":"Feature"}',
]


@pytest.fixture
def nobody_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    for name in ("exists", "is_file", "stat", "open", "resolve"):
        monkeypatch.setattr(Path, name, refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.mark.parametrize("place", HERE)
def test_a_file_of_this_computer(nobody_calls: None, place: str) -> None:
    assert is_local(place)


@pytest.mark.parametrize("place", ELSEWHERE)
def test_a_place_of_another_computer(nobody_calls: None, place: str) -> None:
    assert not is_local(place)
    assert not is_local(place, Path("/home/ana"))


def test_the_share_of_the_case_itself_was_chosen_by_the_user() -> None:
    beside = Path("//Servidor/casos")
    assert is_local("//servidor/datos/a.gpkg", beside)
    assert not is_local("//servidor2/datos/a.gpkg", beside)
    assert not is_local("//otro/datos/a.gpkg", beside)


VRT = b"""<VRTDataset rasterXSize="9" rasterYSize="9"><SRS>GEOGCS["WGS 84"]</SRS>
<Metadata><MDI key="url">http://de.donde.vino</MDI></Metadata><VRTRasterBand band="1">
<SimpleSource><SourceFilename relativeToVRT="1">%s</SourceFilename></SimpleSource>
</VRTRasterBand></VRTDataset>"""


@pytest.mark.parametrize("source", [b"tesela.tif", b"C:\\a.tif", b"/vsizip/a.zip/b.tif"])
def test_a_mosaic_of_files(source: bytes) -> None:
    assert points_outside(VRT % source) == ""
    assert sources_of(VRT % source) == [source.decode()]


@pytest.mark.parametrize(
    "source",
    [
        b"/vsicurl/http://a.example/b.tif",
        b"&#47;vsicurl/ht&#116;p:&#47;/a",
        b"\\\\servidor\\a.tif",
        b"WCS:algo",
        b"&lt;VRTDataset/&gt;",
    ],
)
def test_a_mosaic_of_what_is_elsewhere(source: bytes) -> None:
    assert points_outside(VRT % source)
    assert points_outside(b"\xef\xbb\xbf <?xml version='1.0'?><!-- a -->" + VRT % source)


@pytest.mark.parametrize(
    "content",
    [
        b"<GDAL_WMS><Service name='TMS'/></GDAL_WMS>",
        b"<OGRVRTDataSource><OGRVRTLayer name='a'><SrcDataSource>WFS:x</SrcDataSource>",
        b"<OGRVRTDataSource><OGRVRTLayer name='a'><SrcSQL>select 'http://a.b'</SrcSQL>",
        b'{"type":"Feature","stac_version":"1.0.0"}',
    ],
)
def test_a_description_of_a_service(content: bytes) -> None:
    assert points_outside(content)


@pytest.mark.parametrize(
    "content",
    [
        b"<gml:FeatureCollection xmlns:gml='http://www.opengis.net/gml'/>",
        b"<kml xmlns='http://www.opengis.net/kml/2.2'/>",
        b'{"type":"FeatureCollection","crs":"http://www.opengis.net"}',
        b"SQLite format 3\0http://",
        b"",
    ],
)
def test_data_that_only_mention_an_address(content: bytes) -> None:
    assert points_outside(content) == ""
