"""Names in the order of the Spanish alphabet, on every machine."""

from am_delimiter.core.basis import spanish_order


def test_enye_stands_between_n_and_o() -> None:
    names = ["Vitacura", "Ñuñoa", "Olmué", "Nueva Imperial", "Ñiquén", "Nacimiento", "Zapallar"]
    assert sorted(names, key=spanish_order) == [
        "Nacimiento", "Nueva Imperial", "Ñiquén", "Ñuñoa", "Olmué", "Vitacura", "Zapallar"
    ]  # fmt: skip


def test_accents_and_case_do_not_count_but_break_ties() -> None:
    names = ["Ángol", "Zúñiga", "Zuniga", "angol", "Arica", "Aysén", "Aisén", "Alhué"]
    assert sorted(names, key=spanish_order) == [
        "Aisén", "Alhué", "angol", "Ángol", "Arica", "Aysén", "Zuniga", "Zúñiga"
    ]  # fmt: skip


def test_two_ways_of_writing_a_letter_are_one() -> None:
    assert spanish_order("n\u0303ufle")[0] == spanish_order("ñufle")[0]
