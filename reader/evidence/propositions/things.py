"""The things that a text speaks of, found again by name or by having been spoken of just now."""

from dataclasses import dataclass, field

REACH = 6


@dataclass(slots=True)
class Thing:
    """Something spoken of; `place` is the (sentence, word) of the mention that names it best.

    Attributes:
        heads: lemmas that it was called by; keys: the words of its names, in small letters.
        last, relation: its last mention and that mention's grammatical role.
        bases: the pronouns ("he", "it") that it was called by; count: how often it was spoken of.
    """

    name: str
    sort: str
    many: bool
    gender: str
    named: bool
    place: tuple[int, int]
    heads: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    last: tuple[int, int] = (0, 0)
    relation: str = ""
    bases: set[str] = field(default_factory=set)
    count: int = 1


class Register:
    """All named things of a text, and all things of its last few sentences, found in bounded time."""

    def __init__(self) -> None:
        self.recent: list[Thing] = []
        self.topic: Thing | None = None
        self._named: dict[str, list[Thing]] = {}

    def add(self, thing: Thing) -> None:
        """Take a new thing in."""
        self.recent.append(thing)
        if thing.named:
            self._index(thing)
            self.topic = self.topic or thing

    def mention(self, thing: Thing, place: tuple[int, int], relation: str) -> None:
        """Note that a thing is spoken of again; the topic is the named thing that is spoken of most."""
        thing.last, thing.relation = place, relation
        thing.count += 1
        if all(thing is not other for other in self.recent):
            self.recent.append(thing)
        if thing.named and (self.topic is None or thing.count > self.topic.count):
            self.topic = thing

    def rename(self, thing: Thing, name: str, keys: set[str], place: tuple[int, int]) -> None:
        """Learn the words of another form of a name; the longest form that holds the others is kept."""
        if len(name) > len(thing.name) and keys >= thing.keys:
            thing.name, thing.place = name, place
        thing.keys |= keys
        self._index(thing)

    def find(self, name: str, last: str, keys: set[str], sort: str) -> Thing | None:
        """Return the latest thing whose name agrees with a form of it that ends in the word `last`."""
        near: dict[int, Thing] = {}
        for key in (name.lower(), *sorted(keys)):
            near.update((id(thing), thing) for thing in self._named.get(key, ()))
        fits = [
            thing
            for thing in near.values()
            if _compatible(thing.sort, sort)
            and (name.lower() == thing.name.lower() or _alias(last, keys, thing))
        ]
        return max(fits, key=lambda thing: thing.last, default=None)

    def at(self, place: tuple[int, int]) -> Thing | None:
        """Return the named thing last mentioned at a place."""
        return next((thing for thing in self.recent if thing.last == place and thing.named), None)

    def forget(self, sentence: int) -> None:
        """Let go, after a sentence, of what lies too far back to be referred to."""
        self.recent = [thing for thing in self.recent if sentence - thing.last[0] < REACH]

    def _index(self, thing: Thing) -> None:
        for key in {thing.name.lower(), *thing.keys}:
            known = self._named.setdefault(key, [])
            if all(thing is not other for other in known):
                known.append(thing)


def _compatible(a: str, b: str) -> bool:
    return not a or not b or a == b or {a, b} <= {"organization", "place", "object", "abstract"}


def _alias(last: str, keys: set[str], thing: Thing) -> bool:
    if thing.sort == "person":
        return last in thing.keys and keys <= thing.keys | {last}
    return bool(keys) and (keys <= thing.keys or thing.keys <= keys) and bool(thing.keys)
