"""The Degree of Urbanisation again, cell by cell in plain Python: slow, and written on its own."""

from __future__ import annotations

SIDES = [(-1, 0), (1, 0), (0, -1), (0, 1)]
AROUND = [(r, c) for r in (-1, 0, 1) for c in (-1, 0, 1) if (r, c) != (0, 0)]


def neighbours(cell, connectivity):
    steps = SIDES if connectivity == 4 else AROUND
    return [(cell[0] + r, cell[1] + c) for r, c in steps]


def groups(cells, connectivity):
    """Sets of cells that hang together."""
    left, found = set(cells), []
    while left:
        start = min(left)
        group, waiting = {start}, [start]
        left.discard(start)
        while waiting:
            for near in neighbours(waiting.pop(), connectivity):
                if near in left:
                    left.discard(near)
                    group.add(near)
                    waiting.append(near)
        found.append(group)
    return found


def clusters(cells, persons, connectivity, least):
    return [g for g in groups(cells, connectivity) if sum(persons[c] for c in g) >= least]


def smooth(centres, everywhere, votes, may):
    """Add cells by majority; ``votes`` tells who is counted, ``may`` who may be added."""
    centres = [set(one) for one in centres]
    while True:
        taken = set().union(*centres) if centres else set()
        added = []
        for cell in everywhere - taken:
            if not may(cell):
                continue
            around = neighbours(cell, 8)
            counted = sum(1 for one in around if one in taken or votes(one))
            added += [
                (centre, cell)
                for centre in centres
                if 2 * sum(1 for one in around if one in centre) > counted
            ]
        if not added:
            return centres
        for centre, cell in added:
            centre.add(cell)


def fill(centres, least_km2):
    """Fill the holes of each centre by itself; a hole touches by sides and leads nowhere out."""
    taken = set().union(*centres) if centres else set()
    found = []
    for centre in centres:
        rows, cols = [r for r, _ in centre], [c for _, c in centre]
        box = {
            (r, c)
            for r in range(min(rows) - 1, max(rows) + 2)
            for c in range(min(cols) - 1, max(cols) + 2)
        }
        outside = (min(rows) - 1, min(cols) - 1)
        filled = set(centre)
        for hole in groups(box - centre, 4):
            if outside not in hole and len(hole) < least_km2:
                filled |= hole - taken
        found.append(filled)
    return found


def classify(  # noqa: C901, PLR0915 - the whole method in one place, to be read beside the manual
    persons, land, built, counted, rules, land_known, built_known
):
    """The code of each cell of nested lists, as `grid_classes.classify` should say it."""
    everywhere = {(r, c) for r, row in enumerate(persons) for c in range(len(row))}
    people = {cell: persons[cell[0]][cell[1]] for cell in everywhere}
    ground = {cell: land[cell[0]][cell[1]] for cell in everywhere}
    house = {cell: built[cell[0]][cell[1]] for cell in everywhere}
    known = {cell for cell in everywhere if counted[cell[0]][cell[1]]}

    def per_land(amount, cell):
        return amount / (ground[cell] if ground[cell] > 0 else 1.0)

    def cells(rule):
        return {
            cell
            for cell in known
            if per_land(people[cell], cell) >= rule.density
            or (
                built_known and rule.built > 0 and min(per_land(house[cell], cell), 1) >= rule.built
            )
        }

    def found(rule):
        return clusters(cells(rule), people, rule.connectivity, rule.population)

    def water(cell):
        return ground[cell] < rules.water_land and people[cell] <= 0 and house[cell] <= 0

    def votes(cell):
        if rules.majority != "land_cells" or cell not in everywhere:
            return True
        return not (ground[cell] < rules.water_land and people[cell] <= 0)

    def may(cell):
        return rules.majority != "land_cells" or not water(cell)

    centres = found(rules.centre)
    if rules.majority != "none":
        centres = smooth(centres, everywhere, votes, may)
    centres = fill(centres, rules.gap)
    in_centre = set().union(*centres) if centres else set()
    dense = set().union(*found(rules.dense)) - in_centre if found(rules.dense) else set()
    near = {
        cell
        for cell in everywhere
        if any(
            max(abs(cell[0] - r), abs(cell[1] - c)) <= rules.distance for r, c in in_centre | dense
        )
    }
    semi = {cell for group in found(rules.semi_dense) if not group & near for cell in group}
    urban = {cell for group in found(rules.cluster) for cell in group}
    rural = {cell for group in found(rules.rural) for cell in group}
    codes = {}
    for cell in everywhere:
        if cell in in_centre:
            code = 30
        elif cell in dense:
            code = 23
        elif cell in semi:
            code = 22
        elif cell in urban:
            code = 21
        elif cell in rural:
            code = 13
        elif cell in known and per_land(people[cell], cell) >= rules.low_density:
            code = 12
        elif land_known and water(cell):
            code = 10
        else:
            code = 11 if cell in known else -200
        codes[cell] = code
    return [[codes[r, c] for c in range(len(row))] for r, row in enumerate(persons)]
