"""A spaCy pipeline that says what a line of a paper is: company, person, street, town, contact, label or other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from random import Random
from statistics import fmean
from typing import Any, Final

import spacy
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch

from extractors.fields import names
from samples.press.companies import LANGUAGE, Company, company
from samples.press.goods import articles
from samples.press.registry import DESIGNS
from samples.press.words import WORDS
from trained.question import Question

KINDS: Final = ("company", "person", "street", "town", "contact", "label", "other")
_BATCH: Final = 64
_ROUNDS: Final = 4
#: Of the lines that are set in capitals, as many houses set theirs.
_CAPITALS: Final = 0.2
_GOODS: Final = ("industrial", "electrical", "packaging", "office", "building", "machining")
Said = tuple[str, str]


def made_lines(companies: int, seed: int) -> list[Said]:
    """Lines with their kinds from invented companies, their goods and the words of papers, in a settled order."""
    random = Random(seed)
    countries = sorted({country for design in DESIGNS for country in design.countries})
    trades = sorted({trade for design in DESIGNS for trade in design.trades})
    lines: list[Said] = []
    for _ in range(companies):
        country, trade = random.choice(countries), random.choice(trades)
        lines.extend(_of_company(company(random, country, trade), random))
        language = LANGUAGE[country]
        goods = random.choice(_GOODS)
        lines.extend(("other", article.name) for article in articles(random, goods, language, 1, wordy=False))
        key = random.choice(sorted(WORDS[language]))
        word = random.choice(WORDS[language][key])
        lines.append(("label", word + random.choice(("", ":", " :"))))
        lines.append(("other", _figure(random, word)))
    capitals = [(kind, text.upper() if random.random() < _CAPITALS else text) for kind, text in lines]
    random.shuffle(capitals)
    return capitals


def _of_company(one: Company, random: Random) -> Iterator[Said]:
    yield "company", one.name
    yield "person", one.contact
    yield "street", one.lines[0]
    yield "town", one.lines[-1]
    yield "contact", random.choice((one.phone, one.email, f"www.{one.domain}", f"Tel. {one.phone}"))


def _figure(random: Random, word: str) -> str:
    """What stands among figures: an amount, a number, a day, a label with one of them."""
    amount = f"{random.randrange(1, 9000)}{random.choice('.,')}{random.randrange(100):02}"
    number = f"{random.choice(('PO-', 'INV', '', 'A', ''))}{random.randrange(1000, 999999)}"
    day = (
        f"{random.randrange(1, 29):02}{random.choice('./-')}{random.randrange(1, 13):02}.{random.randrange(2019, 2027)}"
    )
    value = random.choice((amount, number, day))
    return random.choice((value, f"{word} {value}", f"{word}: {value}", f"$ {amount}"))


def line_reader(lines: Sequence[Said], seed: int) -> Any:
    """A pipeline trained on the lines on one processor; the same lines and seed give the same pipeline."""
    fix_random_seed(seed)
    pipeline = spacy.blank("xx")
    categories = pipeline.add_pipe("textcat")
    for kind in KINDS:
        categories.add_label(kind)
    examples = [
        Example.from_dict(pipeline.make_doc(text), {"cats": {one: float(one == kind) for one in KINDS}})
        for kind, text in lines
    ]
    optimizer = pipeline.initialize(lambda: examples[:500])
    random = Random(seed)
    for _ in range(_ROUNDS):
        random.shuffle(examples)
        for batch in minibatch(examples, _BATCH):
            pipeline.update(batch, sgd=optimizer, drop=0.2)
    return pipeline


def by_words(text: str) -> float:
    """How much a line is a company's name by the rules: its legal form, its words of business, no person's name."""
    return names.legal_form(text) + 0.25 * min(2, names.business_words(text)) - 0.5 * names.is_person(text)


def told_apart(questions: Iterable[Question], chances: Iterable[Sequence[float]]) -> float | None:
    """How often a right name is told from a wrong one of its paper (0.5 is chance), a mean over layouts."""
    shares: dict[str, list[float]] = {}
    for question, said in zip(questions, chances, strict=True):
        pairs = [(option.right, chance) for option, chance in zip(question.options, said, strict=True)]
        right, wrong = ([chance for good, chance in pairs if good is wanted] for wanted in (True, False))
        if right and wrong:
            above = [(max(right) > one) + 0.5 * (max(right) == one) for one in wrong]
            shares.setdefault(question.layout, []).append(fmean(above))
    return fmean(fmean(some) for some in shares.values()) if shares else None


def company_chances(pipeline: Any, questions: Iterable[Question]) -> list[list[float]]:
    """For every option of every question how likely the pipeline takes it for a company's name, from 0 to 1."""
    kept = list(questions)
    texts = sorted({option.value for question in kept for option in question.options})
    chance = {text: doc.cats["company"] for text, doc in zip(texts, pipeline.pipe(texts), strict=True)}
    return [[chance[option.value] for option in question.options] for question in kept]
