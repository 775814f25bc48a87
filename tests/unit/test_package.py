"""The installable zip: its layout, what must not be in it, and that it is reproducible."""

import configparser
import re
import zipfile

import pytest

import package


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return package.build(tmp_path_factory.mktemp("zip") / "am_delimiter.zip")


@pytest.fixture(scope="module")
def names(built):
    with zipfile.ZipFile(built) as archive:
        return archive.namelist()


@pytest.fixture(scope="module")
def metadata(built):
    parser = configparser.ConfigParser()
    with zipfile.ZipFile(built) as archive:
        parser.read_string(archive.read("am_delimiter/metadata.txt").decode("utf-8"))
    return parser["general"]


def rewritten(built, target, extra=None, without=()):
    """A copy of the zip with other contents, to see what the verification says of it."""
    with zipfile.ZipFile(built) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            if name not in without:
                copy.writestr(name, source.read(name))
        for name, content in (extra or {}).items():
            copy.writestr(name, content)
    return target


def test_verifies_without_problems(built):
    assert package.problems(built) == []


def test_one_folder_with_everything_beside_the_code(names):
    assert {name.split("/")[0] for name in names} == {"am_delimiter"}
    for inside in (
        "__init__.py",
        "LICENSE",
        "core/basis/errors.py",
        "i18n/am_delimiter_es.qm",
        "metadata.txt",
        "resources/icons/am_delimiter.svg",
    ):
        assert f"am_delimiter/{inside}" in names


def test_holds_every_module_of_the_plugin(names):
    modules = {
        path.relative_to(package.ROOT) for path in (package.ROOT / "am_delimiter").rglob("*.py")
    }
    assert {module.as_posix() for module in modules} == {n for n in names if n.endswith(".py")}


def test_holds_nothing_that_blocks_publication(names):
    unwanted = re.compile(r"(\.(ts|pyc|sh|bat|so|dll|exe)|\.aux\.xml|~)$|/(tests|__pycache__|\.)")
    assert [name for name in names if unwanted.search(name)] == []


def test_carries_the_guide_as_pages_that_open_from_the_disk(built):
    """Every page leads to the others and to pictures that are there, and to nothing elsewhere."""
    home = "am_delimiter/resources/help/"
    with zipfile.ZipFile(built) as archive:
        names = {n[len(home) :] for n in archive.namelist() if n.startswith(home)}
        pages = {n: archive.read(home + n).decode("utf-8") for n in names if n.endswith(".html")}
        size = sum(i.compress_size for i in archive.infolist() if i.filename.startswith(home))
    assert len(pages) == 26
    assert size < 1_500_000
    for name, page in pages.items():
        links = re.findall(r"""(?:href|src)=["']([^"'#]+)["']""", page)
        assert len(links) > 12
        assert set(links) <= names, name
        assert '<html lang="es">' in page
        assert re.search(r"<h1[ >]", page)
        assert not re.search(r"<script|https?://|@import", page)
    assert {n for n in names if n.endswith(".png")} <= {
        link for page in pages.values() for link in re.findall('src="([^"]+)"', page)
    }


def test_stays_under_25_megabytes(built):
    assert built.stat().st_size < 25_000_000


def test_two_builds_are_the_same_bytes(built, tmp_path):
    assert package.build(tmp_path / "again.zip").read_bytes() == built.read_bytes()


def test_license_is_the_whole_gpl_2(built):
    with zipfile.ZipFile(built) as archive:
        text = archive.read("am_delimiter/LICENSE").decode("utf-8")
    assert "GNU GENERAL PUBLIC LICENSE\n                       Version 2, June 1991" in text
    assert text.rstrip().endswith("Public License instead of this License.")
    assert len(text.splitlines()) == 339


def test_metadata_tells_qgis_what_it_needs(metadata):
    assert metadata["qgisMinimumVersion"] == "3.40"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert metadata["hasProcessingProvider"] == "yes"
    assert "supportsQt6" not in metadata
    assert re.fullmatch(r"\d+\.\d+\.\d+", metadata["version"])


def test_metadata_has_a_short_english_description(metadata):
    assert metadata["description"].isascii()
    assert len(metadata["description"]) < 150


def test_every_file_that_states_the_version_agrees(metadata):
    version = metadata["version"]
    project = (package.ROOT / "pyproject.toml").read_text(encoding="utf-8")
    changes = (package.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert '\ndynamic = ["version"]\n' in project  # of the wheel it is read from metadata.txt
    assert re.search(r"^## \[(\d.*?)\]", changes, re.MULTILINE).group(1) == version


@pytest.mark.parametrize(
    ("extra", "without", "problem"),
    [
        ({}, ["am_delimiter/LICENSE"], "LICENSE is missing"),
        ({}, ["am_delimiter/i18n/am_delimiter_es.qm"], "am_delimiter_es.qm is missing"),
        ({}, ["am_delimiter/resources/icons/am_delimiter.svg"], "the icon"),
        ({}, ["am_delimiter/resources/help/index.html"], "help/index.html is missing"),
        ({}, ["am_delimiter/metadata.txt"], "metadata.txt cannot be read"),
        ({"other/readme.txt": ""}, [], "lies outside"),
        ({"am_delimiter/run.sh": ""}, [], "must not be in the zip"),
        ({"am_delimiter/tests/test_it.py": ""}, [], "must not be in the zip"),
        ({"am_delimiter/broken.py": "def"}, [], "does not compile"),
    ],
)
def test_verification_names_the_problem(built, tmp_path, extra, without, problem):
    bad = rewritten(built, tmp_path / "bad.zip", extra, without)
    with pytest.raises(package.PackageError, match=problem):
        package.verify(bad)


def test_verification_knows_the_limit(built, monkeypatch):
    monkeypatch.setattr(package, "MAX_BYTES", 1000)
    assert "the limit is 1000" in package.problems(built)[0]
