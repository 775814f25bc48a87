"""A case of a stranger makes the program call nobody; what it names elsewhere is told."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsNetworkAccessManager, QgsProcessingException
from qgis.PyQt.QtGui import QImage
from sample_case import Recorder

from am_delimiter.expediente.paper.document_errors import LogoNotPicture, StyleUnreadable
from am_delimiter.expediente.paper.foreign_errors import (
    ArchiveRefused,
    FileTooLarge,
    NamesElsewhere,
    XmlRefused,
    XmlWithEntities,
)
from am_delimiter.expediente.paper.logo import read_logo
from am_delimiter.expediente.paper.office import read_style
from am_delimiter.expediente.paper.template import read_template
from am_delimiter.expediente.workspace.edited import open_edited
from am_delimiter.toolbelt.paths import resource

ALLOW = "marque «Abrir también lo que el caso nombra en otros equipos»"


class Elsewhere:
    """A computer on the network that remembers who called."""

    def __init__(self) -> None:
        calls = self.calls = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                calls.append(self.path)
                self.send_error(404)

            do_HEAD = do_GET  # noqa: N815 - as the library calls it

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def elsewhere(provider: Any) -> Iterator[Elsewhere]:
    """The computer; whoever calls it, or asks QGIS to, fails the test."""
    other = Elsewhere()
    manager, asked = QgsNetworkAccessManager.instance(), []
    remember = manager.requestAboutToBeCreated.connect(lambda found: asked.append(found.request()))
    yield other
    manager.requestAboutToBeCreated.disconnect(remember)
    other.server.shutdown()
    other.server.server_close()
    assert other.calls == []
    assert asked == []


@pytest.fixture
def case(sample_result: dict[str, Any], tmp_path: Path) -> Path:
    """A copy of the sample case, to tamper with."""
    file = tmp_path / "ajeno.gpkg"
    shutil.copyfile(sample_result["file"], file)
    return file


def tamper(case: Path, name: str, value: Any) -> None:
    """Another value of a stored parameter."""
    with sqlite3.connect(case) as connection:
        changed = connection.execute(
            "update 'case' set value = ? where kind = 'parámetro' and name = ?",
            (json.dumps(value), name),
        )
        assert changed.rowcount == 1
    connection.close()


def stored(case: Path, name: str) -> Any:
    with sqlite3.connect(case) as connection:
        query = "select value from 'case' where kind = 'parámetro' and name = ?"
        (found,) = connection.execute(query, (name,)).fetchone()
    connection.close()
    return json.loads(found)


def refused(algorithm: str, **values: Any) -> str:
    """The sentence with which a run is refused."""
    from qgis import processing

    with pytest.raises(QgsProcessingException) as caught:
        processing.run(f"am_delimiter:{algorithm}", values, feedback=Recorder())
    return str(caught.value)


def raster_at(case: Path, **changes: Any) -> dict[str, Any]:
    layers = stored(case, "BUILTUP")["layers"]
    return {"layers": [{**layers[0], **changes}, *layers[1:]]}


def test_a_layer_of_the_network_is_named_and_left_alone(
    elsewhere: Elsewhere, case: Path, tmp_path: Path
) -> None:
    mosaic = tmp_path / "mosaico.tif"  # GDAL knows a virtual raster by its content
    mosaic.write_text(
        "<VRTDataset rasterXSize='1' rasterYSize='1'><VRTRasterBand dataType='Byte' band='1'>"
        f"<SimpleSource><SourceFilename>/vsicurl/{elsewhere.url}/b.tif</SourceFilename>"
        "</SimpleSource></VRTRasterBand></VRTDataset>"
    )
    outer = tmp_path / "externo.vrt"
    outer.write_text(mosaic.read_text().replace(f"/vsicurl/{elsewhere.url}/b.tif", "mosaico.tif"))
    inline = mosaic.read_text()
    places = [
        raster_at(case, path=f"/vsicurl/{elsewhere.url}/a.tif"),
        raster_at(case, path="/a.tif", parts={"vsiPrefix": f"/vsicurl/{elsewhere.url}"}),
        raster_at(case, path=inline),
        raster_at(case, path=str(mosaic)),
        raster_at(case, path=str(outer)),
        raster_at(case, path=r"\\servidor\datos\a.tif"),
        raster_at(case, path="", source=f"url={elsewhere.url}&layers=a", provider="wms"),
    ]
    for value in places:
        tamper(case, "BUILTUP", value)
        told = refused("rerun", CASE=str(case), OUTPUT=str(tmp_path / "otro.gpkg"))
        assert "no es un archivo de este equipo" in told, value
        assert ALLOW in told
        assert not (tmp_path / "otro.gpkg").exists()


@pytest.mark.parametrize(
    "layer",
    [
        {"provider": "WFS", "path": "", "source": "url='{url}' typename='a'"},
        {"provider": "postgres", "path": "", "source": "host=10.255.255.1 dbname='a'"},
        {"provider": "virtual", "path": "", "source": "?query=select 1"},
        {"provider": "ogr", "path": "WFS:{url}"},
        {"provider": "delimitedtext", "path": "{url}/a.csv"},
        {"subset": "gdal_get_pixel_value('/vsicurl/{url}/a', 1, 'pixel', 0, 0) > 0"},
        {"parts": {"openOptions": ["PRELUDE_STATEMENTS=attach 'x' as y"]}},
    ],
)
def test_a_vector_layer_of_the_network(
    elsewhere: Elsewhere, case: Path, tmp_path: Path, layer: dict[str, Any]
) -> None:
    own = stored(case, "COMMUNES")["layer"]
    said = json.loads(json.dumps(layer).replace("{url}", elsewhere.url))
    tamper(case, "COMMUNES", {"layer": {**own, **said}})
    told = refused("rerun", CASE=str(case), OUTPUT=str(tmp_path / "otro.gpkg"))
    assert "no es un archivo de este equipo" in told


def test_the_case_does_not_say_which_files_are_written(
    elsewhere: Elsewhere, case: Path, tmp_path: Path
) -> None:
    from qgis import processing

    precious = tmp_path / "valioso.json"
    precious.write_text("mío")
    with sqlite3.connect(case) as connection:
        connection.execute(
            "insert into 'case' (kind, name, value) values ('parámetro', 'SUMMARY', ?)",
            (json.dumps({"value": str(precious)}),),
        )
    connection.close()
    values = {"CASE": str(case), "OUTPUT": str(tmp_path / "otro.gpkg")}
    processing.run("am_delimiter:rerun", values, feedback=Recorder())
    assert precious.read_text() == "mío"


def test_a_layer_that_is_only_a_text_is_not_opened(
    elsewhere: Elsewhere, case: Path, tmp_path: Path
) -> None:
    tamper(case, "COMMUNES", {"value": f"/vsicurl/{elsewhere.url}/a.gpkg"})
    told = refused("rerun", CASE=str(case), OUTPUT=str(tmp_path / "otro.gpkg"))
    assert "no se puede abrir" in told


def test_a_filter_reads_its_row_and_no_more(case: Path, tmp_path: Path, provider: Any) -> None:
    own = stored(case, "COMMUNES")["layer"]
    for text in ("env('HOME') = 'a'", "load_layer('/a.gpkg', 'ogr') is null", "file_exists('/a')"):
        tamper(case, "COMMUNES", {"layer": {**own, "filter": text, "limit": -1}})
        told = refused("rerun", CASE=str(case), OUTPUT=str(tmp_path / "otro.gpkg"))
        assert text.partition("(")[0] in told
        assert "no se evalúa" in told


def expediente(case: Path, tmp_path: Path, **values: Any) -> dict[str, Any]:
    given = {
        "CASE": str(case),
        "GORE": "Gobierno Regional",
        "RESPONSIBLE": "Ana",
        "DATE": "2027-02-03",
        "PDF": str(tmp_path / "expediente.pdf"),
        **values,
    }
    return {name: value for name, value in given.items() if value is not None}


def test_a_style_of_the_case_is_not_worn(elsewhere: Elsewhere, case: Path, tmp_path: Path) -> None:
    from qgis import processing

    drawing = (
        '<layer class="SVGFill" enabled="1" pass="0" locked="0"><Option type="Map">'
        f'<Option type="QString" name="svgFile" value="{elsewhere.url}/relleno.svg"/>'
        '<Option type="QString" name="width" value="5"/></Option></layer>'
    )
    with sqlite3.connect(case) as connection:
        styles = connection.execute("select id, styleQML from layer_styles").fetchall()
        told = [(re.sub(r"<layer .*?</layer>", drawing, q, flags=re.DOTALL), n) for n, q in styles]
        connection.executemany("update layer_styles set styleQML = ? where id = ?", told)
    connection.close()
    tamper_population(case, elsewhere)
    project = str(tmp_path / "expediente.qgz")
    values = expediente(case, tmp_path, PROJECT=project, ALLOW_EDITED=True)
    processing.run("am_delimiter:expediente", values, feedback=Recorder())
    assert elsewhere.url not in str(zipfile.ZipFile(tmp_path / "expediente.qgz").namelist())
    with zipfile.ZipFile(tmp_path / "expediente.qgz") as archive:
        assert all(elsewhere.url.encode() not in archive.read(n) for n in archive.namelist())
    check_projects(archive_text(tmp_path / "expediente.qgz"), tmp_path, elsewhere)
    with zipfile.ZipFile(tmp_path / "ajeno.qgz", "w") as archive:
        archive.writestr("a.qgs", "<!DOCTYPE qgis [<!ENTITY a 'b'>]><qgis>&a;</qgis>")
    edited = str(tmp_path / "ajeno.qgz")
    told = refused(
        "expediente", **expediente(case, tmp_path, EDITED_PROJECT=edited, ALLOW_EDITED=True)
    )
    assert "ajeno.qgz: declara entidades XML" in told


def check_projects(text: str, folder: Path, elsewhere: Elsewhere) -> None:
    """What is said of the project of the expediente once a stranger had it."""
    file = folder / "proyecto.qgz"
    pack(file, text)
    open_edited(file).clear()
    for made, (error, said) in strange_projects(text, elsewhere).items():
        pack(file, made)
        with pytest.raises(error, match=re.escape(said)):
            open_edited(file)
    pack(file, text.replace("</qgis>", '<Option name="a" value="//servidor/a.svg"/></qgis>'))
    with pytest.raises(NamesElsewhere):
        open_edited(file)
    open_edited(file, allow_remote=True).clear()


def tamper_population(case: Path, elsewhere: Elsewhere) -> None:
    """Blocks of the network for the map of the population."""
    own = stored(case, "COMMUNES")["layer"]
    layer = {**own, "path": "/manzanas.gpkg", "parts": {"vsiPrefix": f"/vsicurl/{elsewhere.url}"}}
    tamper(case, "POPULATION_LAYERS", {"layers": [layer]})
    with sqlite3.connect(case) as connection:
        connection.execute(
            "update sources set kind = 'población localizada', path = '/manzanas.gpkg', "
            "detail = 'polígonos; campo n_per' where rowid = 1"
        )
    connection.close()


def archive_text(file: Path) -> str:
    with zipfile.ZipFile(file) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".qgs"))
        return archive.read(name).decode("utf-8")


def pack(file: Path, text: str) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("proyecto.qgs", text)


def strange_projects(text: str, elsewhere: Elsewhere) -> dict[str, tuple[type, str]]:
    """Projects, and what is said of each."""
    svg = f'<Option name="svgFile" type="QString" value="{elsewhere.url}/a.svg"/></qgis>'
    wms = f"<maplayer><datasource>url={elsewhere.url}</datasource><provider>wms</provider>"
    mosaic = f"<maplayer><datasource>/vsicurl/{elsewhere.url}/a.tif</datasource></maplayer></qgis>"
    reads = '<Option name="fieldName" value="env(\'HOME\')"/></qgis>'
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    bomb = f'<!DOCTYPE qgis [<!ENTITY l0 "ja">{laughs}]><qgis>&l9;</qgis>'
    outside = '<!DOCTYPE qgis [<!ENTITY x SYSTEM "file:///etc/passwd">]><qgis>&x;</qgis>'
    return {
        text.replace("</qgis>", svg): (NamesElsewhere, "/a.svg"),
        text.replace("</qgis>", f"{wms}</maplayer></qgis>"): (NamesElsewhere, "«wms»"),
        text.replace("</qgis>", mosaic): (NamesElsewhere, "/vsicurl/"),
        text.replace("</qgis>", reads): (NamesElsewhere, "env(…)"),
        bomb: (XmlWithEntities, "proyecto.qgz"),
        outside: (XmlWithEntities, "proyecto.qgz"),
        "<qgis>" + "<a>" * 100_000: (XmlRefused, "line 1"),
        text[: len(text) // 2]: (XmlRefused, "proyecto.qgz"),
        "<a>" + " " * (101 << 20) + "</a>": (FileTooLarge, "100 MB"),
    }


def test_archives_that_write_elsewhere(case: Path, tmp_path: Path, provider: Any) -> None:
    file = tmp_path / "proyecto.qgz"
    for name in ("../fuera.qgs", "/fuera.qgs", "C:\\fuera.qgs", "a/..\\..\\fuera.txt"):
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("proyecto.qgs", "<qgis/>")
            archive.writestr(name, "x")
        with pytest.raises(ArchiveRefused, match=re.escape(name)):
            open_edited(file)
    pack(file, "<qgis>" + "<a/>" * 9999 + "</qgis>")
    whole = file.read_bytes()
    damaged = bytearray(whole)
    damaged[60:90] = bytes(30)
    file.write_bytes(damaged)
    with pytest.raises(ArchiveRefused):
        open_edited(file)
    file.write_bytes(whole[:-40])
    with pytest.raises(XmlRefused):
        open_edited(file)
    packed = tmp_path / "comprimido.gpkg"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(case, "caso.gpkg")
    told = refused("expediente", **expediente(packed, tmp_path))
    assert "comprimido.gpkg no contiene un caso" in told


def test_templates_and_styles_of_a_stranger(elsewhere: Elsewhere, tmp_path: Path) -> None:
    own = resource("layouts", "pagina.qpt").read_text(encoding="utf-8")
    picture = f'<LayoutItem id="foto" type="65640" file="{elsewhere.url}/foto.png"/></Layout>'
    share = picture.replace(elsewhere.url, "\\\\servidor")
    entity = '<!DOCTYPE Layout [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n'
    for text, error in (
        (own.replace("</Layout>", picture), NamesElsewhere),
        (own.replace("</Layout>", share), NamesElsewhere),
        (entity + own, XmlWithEntities),
        (own[:-30], XmlRefused),
        (own.encode("utf-8").decode("latin-1").encode("utf-16"), XmlRefused),
    ):
        content = text if isinstance(text, bytes) else text.encode("utf-8")
        (tmp_path / "pagina.qpt").write_bytes(content)
        with pytest.raises(error, match=r"pagina\.qpt"):
            read_template("pagina.qpt", tmp_path, ())
    (tmp_path / "estilo.json").write_text("[" * 100_000)
    with pytest.raises(StyleUnreadable):
        read_style(tmp_path)
    (tmp_path / "estilo.json").write_text(" " * (2 << 20))
    with pytest.raises(FileTooLarge):
        read_style(tmp_path)


def test_logos_of_a_stranger(elsewhere: Elsewhere, tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    start = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"
    for inside, error in (
        (f"<image href='{elsewhere.url}/a.png' width='9' height='9'/>", NamesElsewhere),
        ("<image href='//servidor/a.png' width='9' height='9'/>", NamesElsewhere),
        ("<g>" * 100_000, LogoNotPicture),
    ):
        logo.write_text(f"{start}{inside}</svg>")
        with pytest.raises(error):
            read_logo(logo)
    logo.write_text(f"<!DOCTYPE svg [<!ENTITY a 'b'>]>{start}<text>&a;</text></svg>")
    with pytest.raises(XmlWithEntities):
        read_logo(logo)
    logo.write_text(f"{start}<circle r='3'/></svg>")
    assert read_logo(logo).vector
    image = QImage(20_000, 6_000, QImage.Format.Format_Mono)  # 120 million in 30 kilobytes
    image.fill(0)
    image.save(str(tmp_path / "bomba.png"))
    with pytest.raises(LogoNotPicture):
        read_logo(tmp_path / "bomba.png")
