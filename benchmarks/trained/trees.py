"""Boosted trees that say how likely each option of a question is right: one forest for each field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from trained.question import Question

#: A field is learned from so many right options on, and left to the rules below.
_FEWEST = 30


class Trees:
    """The forests by field; a field without one gives every option no chance."""

    def __init__(self, questions: Iterable[Question], seed: int) -> None:
        self._forests: dict[str, Any] = {}
        by_field: dict[str, list[Question]] = {}
        for question in questions:
            by_field.setdefault(question.field, []).append(question)
        for field, some in sorted(by_field.items()):
            options = [option for question in some for option in question.options]
            right = np.array([option.right for option in options])
            if _FEWEST <= int(right.sum()) < len(options):
                self._forests[field] = _forest(seed).fit(np.array([option.features for option in options]), right)

    def chances(self, question: Question) -> Sequence[float]:
        """How likely each option is right, from 0 to 1."""
        forest = self._forests.get(question.field)
        if forest is None or not question.options:
            return [0.0] * len(question.options)
        made = forest.predict_proba(np.array([option.features for option in question.options]))[:, 1]
        return [float(chance) for chance in made]


def _forest(seed: int) -> Any:
    try:
        from sklearn.ensemble import HistGradientBoostingClassifier
    except ModuleNotFoundError as missing:
        message = "Training needs scikit-learn: install the extra `train` (pip install -e .[train])."
        raise SystemExit(message) from missing
    return HistGradientBoostingClassifier(
        max_iter=120, max_depth=4, learning_rate=0.08, min_samples_leaf=40, l2_regularization=2.0, random_state=seed,
        early_stopping=False,
    )  # fmt: skip
