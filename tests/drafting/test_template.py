"""Templates run in a sandbox where nothing is guessed."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from summarykit.drafting import template


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):  # type: ignore[no-untyped-def]
    monkeypatch.setattr(template, "FOLDER", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("{{ missing }}", UndefinedError),
        ("{{ value.missing }}", UndefinedError),
        ("{{ value.__class__.__mro__ }}", SecurityError),
        ("{{ items.append(1) }}", SecurityError),
    ],
)
def test_what_a_template_may_not(folder, source: str, error: type[Exception]) -> None:  # type: ignore[no-untyped-def]
    (folder / "t.j2").write_text(source, encoding="utf-8")
    with pytest.raises(error):
        template.render("t.j2", {}, value="x", items=[])


def test_control_lines_leave_no_blank_line(folder) -> None:  # type: ignore[no-untyped-def]
    (folder / "t.j2").write_text(
        "{% for x in items %}\n- {{ x | twice }} <&>\n{% endfor %}\n", encoding="utf-8"
    )
    assert template.render("t.j2", {"twice": lambda x: x * 2}, items=["a", "b"]) == "- aa <&>\n- bb <&>\n"
