"""From last year's summary to this year's outline."""

from summarykit.drafting.inputs import parse_inputs, read_inputs
from summarykit.drafting.markdown import render_markdown
from summarykit.drafting.plan import plan_outline
from summarykit.drafting.prefill import prefill_inputs
from summarykit.drafting.review import review_inputs
from summarykit.drafting.schema import inputs_schema
from summarykit.drafting.trace import explain_number, render_json, trace
from summarykit.drafting.word import render_docx

__all__ = [
    "explain_number",
    "inputs_schema",
    "parse_inputs",
    "plan_outline",
    "prefill_inputs",
    "read_inputs",
    "render_docx",
    "render_json",
    "render_markdown",
    "review_inputs",
    "trace",
]
