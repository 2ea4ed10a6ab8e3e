"""Which pages are read by their text, which by their picture."""

from __future__ import annotations

import pytest

from extractors.readers.triage import PageFacts, Source, source


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(PageFacts(words=200), Source.TEXT, id="born digital"),
        pytest.param(PageFacts(words=200, picture=0.9), Source.TEXT, id="text on a background picture"),
        pytest.param(PageFacts(words=0, picture=1.0), Source.PICTURE, id="a scan"),
        pytest.param(PageFacts(words=3, picture=0.8), Source.PICTURE, id="a scan with a stamped page number"),
        pytest.param(PageFacts(words=20, hidden=150, picture=1.0), Source.PICTURE, id="a scan with an older reading"),
        pytest.param(PageFacts(words=100, garbage=60), Source.PICTURE, id="a broken code table"),
        pytest.param(PageFacts(words=200, overdrawn=1), Source.PICTURE, id="a digit painted over"),
        pytest.param(PageFacts(words=0), Source.PICTURE, id="letters drawn as shapes"),
        pytest.param(PageFacts(words=0, inked=False), Source.TEXT, id="an empty page"),
    ],
)
def test_a_page_is_read_where_its_words_are(facts: PageFacts, expected: Source) -> None:
    assert source(facts) is expected
