"""summarykit reads, checks and drafts work summaries, in English and Chinese.

>>> import summarykit
>>> summarykit.__version__
'0.1.0'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from summarykit.api import analyse, analyse_corpus, build_index, check, draft, prefill, read

__all__ = ["__version__", "analyse", "analyse_corpus", "build_index", "check", "draft", "prefill", "read"]


def __getattr__(name: str) -> object:
    """The functions of `summarykit.api`, imported when first asked for: `import summarykit` stays light."""
    if name in __all__:
        from summarykit import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
