"""Units of measure as people write them, by their canonical names."""

from __future__ import annotations

from summarykit.messages import msg, say

UNITS = frozenset(
    {
        *(msg("CNY"), msg("USD"), msg("EUR"), msg("GBP"), msg("JPY"), msg("HKD"), msg("INR"), msg("AUD")),
        *(msg("AED"), msg("BRL"), msg("BTC"), msg("CHF"), msg("DKK"), msg("EGP"), msg("ILS"), msg("KRW")),
        *(msg("KWD"), msg("MNT"), msg("MOP"), msg("MYR"), msg("NGN"), msg("NOK"), msg("NZD"), msg("PHP")),
        *(msg("PLN"), msg("RUB"), msg("SAR"), msg("SEK"), msg("SGD"), msg("THB"), msg("TRY"), msg("TWD")),
        *(msg("UAH"), msg("VND"), msg("ZAR")),
        *(msg("CAD"), msg("cent"), msg("times"), msg("tenth")),
        *(msg("kilometre"), msg("metre"), msg("centimetre"), msg("millimetre"), msg("mile"), msg("foot")),
        *(msg("inch"), msg("square metre"), msg("square kilometre"), msg("square mile"), msg("square foot")),
        *(msg("square inch"), msg("cubic inch"), msg("cubic yard"), msg("basis point")),
        *(msg("acre"), msg("hectare"), msg("mu"), msg("cubic metre"), msg("cubic kilometre"), msg("litre")),
        *(msg("millilitre"), msg("gallon"), msg("barrel"), msg("tonne"), msg("kilogram"), msg("gram")),
        *(msg("milligram"), msg("jin"), msg("pound-mass"), msg("ounce")),
        *(msg("second"), msg("minute"), msg("hour"), msg("day"), msg("working day"), msg("week")),
        *(msg("month"), msg("year"), msg("kilometre per hour"), msg("mile per hour")),
        *(msg("degree"), msg("degree celsius"), msg("degree fahrenheit")),
        *(msg("watt"), msg("kilowatt"), msg("megawatt"), msg("gigawatt"), msg("kilowatt hour")),
        *(msg("megawatt hour"), msg("kilovolt-ampere"), msg("horsepower")),
        *(msg("kilobyte"), msg("megabyte"), msg("gigabyte"), msg("terabyte")),
        *(msg("ampere"), msg("bar"), msg("bit"), msg("bit per second"), msg("bushel"), msg("byte")),
        *(msg("calorie"), msg("carat"), msg("century"), msg("chi"), msg("cubic centimetre")),
        *(msg("cubic foot"), msg("cun"), msg("cup"), msg("dan"), msg("decade"), msg("decibel")),
        *(msg("electronvolt"), msg("fluid ounce"), msg("gibibyte"), msg("hertz"), msg("joule")),
        *(msg("kelvin"), msg("kibibyte"), msg("kilometre per second"), msg("knot"), msg("kopeck")),
        *(msg("li"), msg("liang"), msg("light year"), msg("lumen"), msg("mebibyte"), msg("megapixel")),
        *(msg("metre per second"), msg("mile per gallon"), msg("mole"), msg("nautical mile")),
        *(msg("newton"), msg("paisa"), msg("part per million"), msg("pascal"), msg("pence"), msg("pint")),
        *(msg("pixel"), msg("psi"), msg("qing"), msg("quart"), msg("quarter hour")),
        *(msg("revolutions per minute"), msg("sen"), msg("square centimetre"), msg("square millimetre")),
        *(msg("square yard"), msg("stone"), msg("tablespoon"), msg("teaspoon"), msg("volt")),
        *(msg("watt hour"), msg("yard"), msg("zhang")),
    }
)
"""Names the language packs give to units; Chinese classifiers ("人") are shown as they are."""

SIGNED = {"percent": msg("{value} %"), "pp": msg("{value} pp")}


def measured(value: str, unit: str | None) -> str:
    """The value with its unit in the reader's language: "680,000,000 CNY", "12.5 %", "52 个"."""
    if unit in SIGNED:
        return say(SIGNED[unit], value=value)
    return f"{value} {say(unit) if unit in UNITS else unit}" if unit else value
