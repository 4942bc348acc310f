"""Results as one SVG picture: a bar for each case, as a multiple of its group's base."""

from __future__ import annotations

from html import escape

from benchmarks.report import Results, Table, number

WIDTH = 860
LABEL = 250
BAR = 400
ROW = 20
HEAD = 34

# Greys and a blue that read on white and on black alike: the picture has no background of its own.
STYLE = """
text { font: 12px system-ui, sans-serif; fill: #6e7781; }
.title { font-weight: 600; font-size: 13px; fill: #57606a; }
.bar { fill: #8c959f; opacity: .55; }
.own { fill: #2f81f7; opacity: .9; }
.limit { stroke: #d1242f; stroke-width: 2; }
@media (prefers-color-scheme: dark) { text { fill: #9198a1; } .title { fill: #d1d7e0; } }
"""


def svg(results: Results) -> str:
    """The picture.

    Args:
        results: Of one run.

    Returns:
        An SVG document.
    """
    parts: list[str] = []
    top = 8
    for table in results.tables:
        limits = {
            target.case: target.at_most
            for target, _ in results.verdicts()
            if target.group == table.name and target.base == table.base
        }
        parts += _group(table, limits, top)
        top += HEAD + ROW * len(table.rows) + 10
    caption = (
        "CPU of the client, median; shorter is better. A red mark is the target. The bars of a group share a scale.",
        f"Python {results.python}, {results.machine}, {results.on}.",
    )
    for line in caption:
        top += 18
        parts.append(f'<text x="8" y="{top}">{escape(line)}</text>')
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top + 12}" role="img">'
    title = "<title>Dovetail beside the libraries it builds on and beside published SDKs</title>"
    return "\n".join([head, title, f"<style>{STYLE}</style>", *parts, "</svg>"]) + "\n"


def _group(table: Table, limits: dict[str, float], top: int) -> list[str]:
    parts = [f'<text class="title" x="8" y="{top + 18}">{escape(table.title)}</text>']
    longest = max(row.median for row in table.rows)
    base = next(row.median for row in table.rows if row.name == table.base)
    for index, row in enumerate(table.rows):
        y = top + HEAD - 6 + index * ROW
        length = max(1.0, BAR * row.median / longest)
        kind = "bar own" if row.name.startswith("dovetail") else "bar"
        ratio = "" if row.name == table.base else f"  ({number(table.ratio(row))} ×)"
        parts.append(f'<text x="{LABEL - 8}" y="{y + 12}" text-anchor="end">{escape(row.name)}</text>')
        parts.append(f'<rect class="{kind}" x="{LABEL}" y="{y + 2}" width="{length:.1f}" height="{ROW - 6}" rx="2"/>')
        text_from = LABEL + length
        if row.name in limits:
            mark = LABEL + BAR * min(1.0, limits[row.name] * base / longest)
            text_from = max(text_from, mark)
            parts.append(f'<line class="limit" x1="{mark:.1f}" x2="{mark:.1f}" y1="{y}" y2="{y + ROW - 2}"/>')
        parts.append(
            f'<text x="{text_from + 8:.1f}" y="{y + 12}">{escape(f"{number(row.median)} {table.unit}{ratio}")}</text>'
        )
    return parts
