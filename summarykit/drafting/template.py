"""The templates of this room, rendered in a sandbox where an unknown name is an error."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "templates"


def render(name: str, filters: dict[str, Callable[..., str]], **values: Any) -> str:
    """The template `name` of this room's folder with `values` filled in, blank control lines dropped."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # The texts are Markdown and YAML, escaped by filters of their own: HTML escapes would damage them.
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(FOLDER),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(filters)
    return environment.get_template(name).render(**values)
