"""Units of measure as people write them, by their canonical names."""

from __future__ import annotations

from summarykit.messages import msg, say

UNITS = frozenset(
    {
        *(msg("CNY"), msg("USD"), msg("EUR"), msg("GBP"), msg("JPY"), msg("HKD"), msg("INR"), msg("AUD")),
        *(msg("CAD"), msg("cent"), msg("times"), msg("tenth")),
        *(msg("kilometre"), msg("metre"), msg("centimetre"), msg("millimetre"), msg("mile"), msg("foot")),
        *(msg("inch"), msg("square metre"), msg("square kilometre"), msg("square mile"), msg("square foot")),
        *(msg("acre"), msg("hectare"), msg("mu"), msg("cubic metre"), msg("cubic kilometre"), msg("litre")),
        *(msg("millilitre"), msg("gallon"), msg("barrel"), msg("tonne"), msg("kilogram"), msg("gram")),
        *(msg("milligram"), msg("jin"), msg("pound-mass"), msg("ounce")),
        *(msg("second"), msg("minute"), msg("hour"), msg("day"), msg("working day"), msg("week")),
        *(msg("month"), msg("year"), msg("kilometre per hour"), msg("mile per hour")),
        *(msg("degree"), msg("degree celsius"), msg("degree fahrenheit")),
        *(msg("watt"), msg("kilowatt"), msg("megawatt"), msg("gigawatt"), msg("kilowatt hour")),
        *(msg("megawatt hour"), msg("kilovolt-ampere"), msg("horsepower")),
        *(msg("kilobyte"), msg("megabyte"), msg("gigabyte"), msg("terabyte")),
    }
)
"""Names the language packs give to units; Chinese classifiers ("人") are shown as they are."""

SIGNED = {"percent": msg("{value} %"), "pp": msg("{value} pp")}


def measured(value: str, unit: str | None) -> str:
    """The value with its unit in the reader's language: "680,000,000 CNY", "12.5 %", "52 个"."""
    if unit in SIGNED:
        return say(SIGNED[unit], value=value)
    return f"{value} {say(unit) if unit in UNITS else unit}" if unit else value
