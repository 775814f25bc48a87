"""A QGIS with the provider, the embedded sample, and what the tests of this folder share."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
)
from qgis.PyQt import sip
from sample_case import COMMUNES, ROOT, TILES, Recorder

DEAREST = (
    "test_map_labels.py",
    "test_expediente_algorithm.py",
    "test_qgis_process.py",
    "test_batch.py",
    "test_rerun.py",
    "test_models.py",
    "test_exports.py",
    "test_fuzz.py",
    "test_expediente.py",
    "test_existing_geopackage.py",
    "test_nothing_fetched.py",
    "test_services.py",
    "test_two_at_once.py",
    "test_expediente_page.py",
    "test_nothing_runs.py",
)
"""The files that take longest: begun first, so that all processes end at about the same time."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    places = {name: place for place, name in enumerate(DEAREST)}
    items.sort(key=lambda item: places.get(item.path.name, len(DEAREST)))


@pytest.fixture(scope="session", autouse=True)
def closed_layers(qgis_app: Any) -> Any:
    """Close every layer before QGIS: one that Python frees afterwards crashes the interpreter."""
    yield
    gc.collect()  # layers that only a cycle holds, such as the traceback of an expected error
    for item in gc.get_objects():
        if isinstance(item, QgsMapLayer) and not sip.isdeleted(item):
            sip.delete(item)


@pytest.fixture(scope="session", autouse=True)
def nothing_remembered() -> None:
    """Every run is the first of its session: how often it asks for a cancel is always the same."""
    from am_delimiter.core.memory import remember_at_most

    remember_at_most(0)


@pytest.fixture(scope="session")
def provider(qgis_processing: None) -> Any:
    from am_delimiter.processing.provider import AmDelimiterProvider
    from am_delimiter.toolbelt import remembered
    from am_delimiter.toolbelt.i18n import install_translator

    remembered.iface = None  # pytest-qgis puts a desktop there, which would remember other runs
    translator = install_translator()
    assert translator is not None  # no locale is set here, which means Spanish
    found = AmDelimiterProvider()
    QgsApplication.processingRegistry().addProvider(found)
    yield found
    QgsApplication.processingRegistry().removeProvider(found)


@pytest.fixture
def run(provider: Any, tmp_path: Path) -> Any:
    """Run ``am_delimiter:delimit`` on the sample, with other values where given."""

    def delimit(feedback: QgsProcessingFeedback | None = None, **values: Any) -> dict[str, Any]:
        from qgis import processing

        parameters = {
            "COMMUNES": COMMUNES,
            "BUILTUP": TILES,
            "POPULATION": "field",
            "POPULATION_FIELD": "POB_2024",
            "OUTPUT": str(tmp_path / "resultado.gpkg"),
            "SUMMARY": str(tmp_path / "resumen.json"),
            **values,
        }
        parameters = {name: value for name, value in parameters.items() if value is not None}
        context = QgsProcessingContext()
        return processing.run(
            "am_delimiter:delimit",
            parameters,
            context=context,
            feedback=feedback or Recorder(),
        )

    return delimit


@pytest.fixture(scope="session")
def sample_result(provider: Any, tmp_path_factory: Any) -> dict[str, Any]:
    """The sample delimited once: ``file`` of the GeoPackage, ``summary``, ``results``."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("muestra")
    results = processing.run(
        "am_delimiter:delimit",
        {
            "COMMUNES": COMMUNES,
            "BUILTUP": TILES,
            "POPULATION": "field",
            "POPULATION_FIELD": "POB_2024",
            "OUTPUT": str(folder / "resultado.gpkg"),
            "SUMMARY": str(folder / "resumen.json"),
        },
        feedback=Recorder(),
    )
    summary = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))
    return {"file": Path(results["OUTPUT"]), "summary": summary, "results": results}


@pytest.fixture(scope="session")
def qgis_process(tmp_path_factory: Any) -> Any:
    """Run the real ``qgis_process`` with the packaged plugin and a profile of its own."""
    home = tmp_path_factory.mktemp("qgis process ñandú")
    subprocess.run(
        [sys.executable, ROOT / ".ci" / "package.py", home / "am_delimiter.zip"],
        check=True,
        capture_output=True,
    )
    with zipfile.ZipFile(home / "am_delimiter.zip") as package:
        package.extractall(home / "plugins")
    site = next(path for path in sys.path if path.endswith("site-packages") and ".venv" in path)
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(home / "plugins"),
    }
    for seed in ("PYTHONHASHSEED", "QT_HASH_SEED"):  # of its own, whatever that of the tests is
        environment.pop(seed, None)

    def call(
        *arguments: str, text: str = "", hide: tuple[str, ...] = (), locale: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """``hide`` names packages that this Python must not find."""
        hidden = home / "-".join(["sin", *hide])
        hidden.mkdir(exist_ok=True)
        (hidden / "sitecustomize.py").write_text(
            f"import sys\nsys.modules.update(dict.fromkeys({hide!r}))\n", encoding="utf-8"
        )
        profile = home / f"perfil {locale}"
        settings = profile / "profiles" / "default" / "QGIS" / "QGIS3.ini"
        settings.parent.mkdir(parents=True, exist_ok=True)
        chosen = f"[locale]\nuserLocale={locale}\n" if locale else ""
        settings.write_text(f"{chosen}[PythonPlugins]\nam_delimiter=true\n", encoding="utf-8")
        run_environment = {
            **environment,
            "PYTHONPATH": os.pathsep.join([str(hidden), site]),
            "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        }
        return subprocess.run(
            ["qgis_process", *arguments],
            input=text,
            capture_output=True,
            text=True,
            check=False,
            env=run_environment,
        )

    return call


@pytest.fixture(scope="session")
def real_data() -> Path:
    folder = Path(os.environ.get("AM_DELIMITER_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"the folder with real data is not here ({folder.name})")
    return folder
