"""The Spanish translation is whole, and the tool that keeps it notices when it is not."""

import shutil

import pytest

import translate


@pytest.fixture
def copy(tmp_path):
    """The sources and the translation, free to be spoilt."""
    for folder in ("am_delimiter", "i18n"):
        ignored = shutil.ignore_patterns("__pycache__", "*.qm")
        shutil.copytree(translate.ROOT / folder, tmp_path / folder, ignore=ignored)
    return tmp_path


@pytest.fixture
def plugin(tmp_path):
    """Writes a plugin of one module and gives its root."""

    def write(code, module="gui/page.py"):
        path = tmp_path / "am_delimiter" / module
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code, encoding="utf-8")
        return tmp_path

    return write


def test_translation_is_complete_and_up_to_date():
    assert translate.check() == []


def test_updating_would_change_nothing(copy):
    before = translate.ts_path().read_bytes()
    translate.update(copy)
    assert translate.ts_path(copy).read_bytes() == before


def test_notices_a_missing_translation(copy):
    catalogue = translate.read_ts(translate.ts_path(copy))
    source = sorted(catalogue)[0]
    del catalogue[source]
    translate.write_ts(translate.ts_path(copy), catalogue)
    assert f"missing (run update): {source!r}" in translate.check(copy)


def test_notices_an_unfinished_translation(copy):
    catalogue = translate.read_ts(translate.ts_path(copy))
    source = sorted(catalogue)[0]
    translate.write_ts(translate.ts_path(copy), {**catalogue, source: ""})
    assert f"unfinished: {source!r}" in translate.check(copy)


def test_notices_a_vanished_text(copy):
    catalogue = translate.read_ts(translate.ts_path(copy))
    translate.write_ts(translate.ts_path(copy), {**catalogue, "No longer said": "Ya no se dice"})
    assert "vanished (run update): 'No longer said'" in translate.check(copy)


def test_update_keeps_adds_and_drops(plugin):
    root = plugin('tr("Kept")\ntr("New")')
    path = translate.ts_path(root)
    translate.write_ts(path, {"Kept": "Queda <así> & «así»", "Dropped": "Se va"})
    translate.update(root)
    assert translate.read_ts(path) == {"Kept": "Queda <así> & «así»", "New": ""}


@pytest.mark.parametrize(
    ("translation", "differs"),
    [
        ("De {b} a {a}", False),
        ("De {a:.1f} a {b}", False),
        ("De {a}", True),
        ("De {a} a {c}", True),
        ("De {a} a {b", True),
    ],
)
def test_compares_placeholders(plugin, translation, differs):
    root = plugin('tr("From {a} to {b}")')
    translate.write_ts(translate.ts_path(root), {"From {a} to {b}": translation})
    assert bool(translate.check(root)) is differs


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ('tr("One")', {"One"}),
        ('self.tr("One " "text")', {"One text"}),
        ('x = [spanish("One"), mark("Two")]', {"One", "Two"}),
        ('i18n.tr("One").format(n=1)', {"One"}),
        ('other.tr("Not ours")', set()),
        ('class Note:\n    template = "Only in core"', set()),
        ("tr(error.template)", set()),
        ("tr(label)  # i18n: dynamic", set()),
        ('tr("{number} – {0}")', set()),
    ],
)
def test_finds_texts(plugin, code, texts):
    assert translate.source_strings(plugin(code)) == texts


def test_finds_message_templates_of_core(plugin):
    code = (
        "class Wrong(Exception):\n"
        '    template = (\n        "{layer} is "\n        "wrong."\n    )\n'
        'class Note:\n    template: ClassVar[str] = "A note."\n    other = "Not shown."\n'
    )
    assert translate.source_strings(plugin(code, "core/errors.py")) == {
        "{layer} is wrong.",
        "A note.",
    }


@pytest.mark.parametrize("argument", ["label", 'f"{label}"', '"a" + label', "3"])
def test_refuses_texts_made_at_run_time(plugin, argument):
    root = plugin(f"\n\ntr({argument})")
    with pytest.raises(translate.TranslationError, match=r"am_delimiter/gui/page\.py:3"):
        translate.source_strings(root)


def test_compiles_for_qt(copy):
    compiled = translate.compile_ts(copy)
    assert compiled.name == "am_delimiter_es.qm"
    assert compiled.stat().st_size > 100
