"""A09 and A10 in running text: part of a year is its share of the year, and number times price is the amount."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.number import Interval
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.prose import Prose, found_in_prose, paragraphs, sentences_of
from reportkit.rules.rule import Rule
from reportkit.text.numbers import format_decimal
from reportkit.text.prose_dates import months
from reportkit.text.prose_numbers import MONEY, Amount, amounts

_A_YEAR = regex(r"[ \n](?:per år|om året|årligen|på (?:ett )?helår|för (?:ett )?helt år)\b", re.IGNORECASE)
_THIS_YEAR = regex(
    r"[ \n](?:i år|för i år|under innevarande år|(?:för|under|år) (?P<year>20[0-9]{2}))\b", re.IGNORECASE
)
_SINCE = regex(r"\bfrån (?:och med )?(?:den )?(?P<first>1 )?\Z", re.IGNORECASE)
_BACK = 30
_MONTHS_OF_YEAR = 12
_PRICE = regex(r"\A[ \n](?:per \w{2,20}|styck|st\b|vardera|var\b)", re.IGNORECASE)
_EACH = regex(r"(?:\bà|\bför|\btill) \Z")
_TOTAL = regex(
    r"(?:totalt|sammanlagt|tillsammans|kostar|kostnad(?:en)? (?:på|om|blir|är)|det blir|vilket (?:blir|ger|kostar)|=) "
    r"(?:(?:totalt|sammanlagt|då|därmed) )?\Z",
    re.IGNORECASE,
)
_IN_KRONOR = {"mnkr": Decimal(1_000_000), "tkr": Decimal(1_000), "kr": Decimal(1)}
_POWERS = Decimal("0.01")


def parts_of_a_year_fit(context: SectionContext) -> Iterator[Finding]:
    """`2,4 mnkr per år från den 1 juli` is 1,2 mnkr this year: yearly amount × months ÷ 12.

    Asked where a paragraph says one amount for a year, one for this year, and one month from which. Source: catalogue
    of rules, A09.
    """
    for prose in paragraphs(context):
        if not _A_YEAR.search(prose.text):
            continue
        money = [each for each in amounts(prose.text) if each.unit in _IN_KRONOR]
        yearly = [each for each in money if _A_YEAR.match(prose.text, each.end)]
        now = [each for each in money if _is_this_year(context, prose, each)]
        since = [
            each for each in months(prose.text) if _SINCE.search(prose.text[max(0, each.start - _BACK) : each.start])
        ]
        if len(yearly) != 1 or len(now) != 1 or len(since) != 1 or yearly[0].unit != now[0].unit:
            continue
        if since[0].year not in (None, context.month.year):
            continue
        share = Decimal(_MONTHS_OF_YEAR + 1 - since[0].number) / _MONTHS_OF_YEAR
        whole = yearly[0].interval
        if not now[0].interval.meets(Interval(whole.low * share, whole.high * share)):
            yield _of_the_year(context, prose, yearly[0], now[0], since[0].number)


def _is_this_year(context: SectionContext, prose: Prose, amount: Amount) -> bool:
    match = _THIS_YEAR.match(prose.text, amount.end)
    return bool(match) and match["year"] in (None, str(context.month.year)) if match else False


def _of_the_year(context: SectionContext, prose: Prose, yearly: Amount, now: Amount, month: int) -> Finding:
    count = _MONTHS_OF_YEAR + 1 - month
    value = yearly.number.value * count / _MONTHS_OF_YEAR
    told = f"{_rounded(value)} {yearly.unit}"
    computed = f"{format_decimal(yearly.number.value)} × {count} / {_MONTHS_OF_YEAR} = {told}"
    span = (now.start, now.end)
    message = Message("rules_reading.A09", yearly=prose.source[yearly.start : yearly.end], months=count, computed=told)
    return found_in_prose(
        context, prose, span, rule="A09", severity=Severity.WARNING, message=message, expected=told, computed=computed
    )


def _rounded(value: Decimal) -> str:
    return format_decimal(value.quantize(_POWERS, ROUND_HALF_UP).normalize() + Decimal(0))


def amounts_are_number_times_price(context: SectionContext) -> Iterator[Finding]:
    """`500 prover à 40 kr` is 20 tkr. Asked of a sentence with one number, its price and their total.

    Source: catalogue of rules, A10.
    """
    for prose, sentence in sentences_of(context):
        text = sentence.text
        found = amounts(text)
        if len(found) != 3:
            continue
        prices = [each for each in found if each.unit in _IN_KRONOR and _is_price(text, each)]
        totals = [each for each in found if each.unit in _IN_KRONOR and _TOTAL.search(text[: each.start])]
        counts = [each for each in found if each.unit and each.unit not in {*MONEY, "procent", "procentenheter"}]
        if not (len(prices) == len(totals) == len(counts) == 1) or prices[0] is totals[0] or counts[0].sign:
            continue
        count, price, total = counts[0], prices[0], totals[0]
        product = count.interval * _in_kronor(price)
        if product.meets(_in_kronor(total)):
            continue
        kronor = count.number.value * price.number.value * _IN_KRONOR[price.unit]
        told = f"{_rounded(kronor / _IN_KRONOR[total.unit])} {total.unit}"
        args = {"count": text[count.start : count.end], "price": text[price.start : price.end]}
        yield found_in_prose(
            context,
            prose,
            (sentence.start + total.start, sentence.start + total.end),
            rule="A10",
            severity=Severity.WARNING,
            message=Message("rules_reading.A10", computed=told, stated=text[total.start : total.end], **args),
            expected=told,
            computed=" × ".join(format_decimal(each.number.value) for each in (count, price))
            + f" {price.unit} = {told}",
        )


def _is_price(text: str, amount: Amount) -> bool:
    return bool(_PRICE.match(text[amount.end :]) or _EACH.search(text[: amount.start]))


def _in_kronor(amount: Amount) -> Interval:
    return amount.interval * Interval.exactly(_IN_KRONOR[amount.unit])


A09 = Rule("A09", Severity.WARNING, parts_of_a_year_fit, about="rules_reading.A09.about")
A10 = Rule("A10", Severity.WARNING, amounts_are_number_times_price, about="rules_reading.A10.about")
