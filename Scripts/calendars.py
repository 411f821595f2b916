"""Makes Grammars/zh/lunar.tsv and terms.tsv, and checks them. Run through Scripts/check-calendars."""

import argparse
import collections
import datetime
import pathlib
import sys

ZH = pathlib.Path(__file__).resolve().parent.parent / "Grammars" / "zh"
LUNAR_YEARS = range(618, 2201)
TERM_YEARS = range(1645, 2201)
# Years in which the months were named from another month on, so that "first month" was not the usual one.
RENAMED = {*range(689, 701), 761, 762}

LUNAR_HEAD = """\
# The Chinese lunisolar calendar, a line a year: the year in which it begins, its first day, its leap month (0: none),
# the lengths of its months in order, the leap month after its namesake: L 30 days, S 29.
#
# Days before 1582-10-15 are Julian, as historians write them; later ones Gregorian.
# 689-700 and 761-762 are left out: the months had other names then.
#
# Source: PyPI sxtwl 2.0.7 (the 寿星万年历 of 许剑伟: astronomical from 1645 on, before that fitted to the published
# tables of new moons). `Scripts/check-calendars` compares every month with sxtwl, lunardate, lunar_python and ICU.
"""
TERMS_HEAD = """\
# The 24 solar terms: the year, then the days of January's two terms, February's, …, December's:
# 小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至
# From 1645 on, when the almanacs took up the true sun; before that they lay up to two days elsewhere.
#
# Source: PyPI sxtwl 2.0.7, which follows the almanacs of the Qing where they differ from modern astronomy by a day.
# `Scripts/check-calendars` compares every day with it and with the sun of PyEphem.
"""

# Where others differ. New moons a few minutes after midnight (1933, 1978) or ten seconds before it (2057), and 1954, where
# lunardate stands alone against all the rest.
KNOWN = {("lunardate", 1933), ("lunardate", 1954), ("lunardate", 1978), ("lunar_python", 2057)}

# UCAL_IS_LEAP_MONTH of ICU's ucal.h, which PyICU does not name.
IS_LEAP_MONTH = 22

Month = collections.namedtuple("Month", "number leap first length")


def julian_day(year, month, day):
    """The Julian Day at noon; Julian calendar before 1582-10-15."""
    a = (14 - month) // 12
    y, m = year + 4800 - a, month + 12 * a - 3
    base = day + (153 * m + 2) // 5 + 365 * y + y // 4
    return base - 32083 if (year, month, day) < (1582, 10, 15) else base - y // 100 + y // 400 - 32045


def sxtwl_months(year):
    import sxtwl

    leap = sxtwl.getRunMonth(year)
    for number in range(1, 13):
        for is_leap in (False, True) if number == leap else (False,):
            first = sxtwl.fromLunar(year, number, 1, is_leap)
            day = (first.getSolarYear(), first.getSolarMonth(), first.getSolarDay())
            yield Month(number, is_leap, julian_day(*day), sxtwl.getLunarMonthNum(year, number, is_leap))


def write_lunar():
    import sxtwl

    print(LUNAR_HEAD, end="")
    for year in LUNAR_YEARS:
        if year in RENAMED:
            continue
        first = sxtwl.fromLunar(year, 1, 1)
        day = f"{first.getSolarYear():04}-{first.getSolarMonth():02}-{first.getSolarDay():02}"
        lengths = "".join("L" if month.length == 30 else "S" for month in sxtwl_months(year))
        print(year, day, sxtwl.getRunMonth(year), lengths, sep="\t")


def rows(name):
    for line in (ZH / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def table_months():
    """Every month of lunar.tsv by year."""
    years = {}
    for year, first, leap, lengths in rows("lunar.tsv"):
        day, number, months = julian_day(*map(int, first.split("-"))), 0, []
        for index, length in enumerate(lengths):
            is_leap = leap != "0" and index == int(leap)
            number += not is_leap
            months.append(Month(number, is_leap, day, 30 if length == "L" else 29))
            day += months[-1].length
        years[int(year)] = months
    return years


def sxtwl_terms(year):
    import sxtwl

    found = {}
    for info in [*sxtwl.getJieQiByYear(year - 1), *sxtwl.getJieQiByYear(year)]:
        time = sxtwl.JD2DD(info.jd)
        if int(time.Y) == year:
            found[(info.jqIndex - 1) % 24] = (int(time.M), int(time.D))
    return [found[index] for index in range(24)]


def write_terms():
    print(TERMS_HEAD, end="")
    for year in TERM_YEARS:
        days = sxtwl_terms(year)
        assert [month for month, _ in days] == [index // 2 + 1 for index in range(24)], (year, days)
        print(year, " ".join(f"{day:02}" for _, day in days), sep="\t")


def compare(name, years, months_of, table):
    """Prints how many months agree and the years that do not; answers those that are not known to differ."""
    same = total = 0
    differing = []
    for year in years:
        if year not in table:
            continue
        theirs = months_of(year)
        agree = sum(a == b for a, b in zip(table[year], theirs))
        same += agree
        total += max(len(table[year]), len(theirs))
        if agree != max(len(table[year]), len(theirs)):
            differing.append(year)
    print(f"{name:<14}{years[0]}–{years[-1]}: {same} of {total} months agree", end="")
    print(f"; not in {' '.join(map(str, differing))}" if differing else "")
    return [year for year in differing if (name, year) not in KNOWN]


def lunardate_months(year):
    from lunardate import LunarDate

    months = []
    for number in range(1, 13):
        for is_leap in (False, True):
            try:
                first = LunarDate(year, number, 1, is_leap).to_solar_date()
            except ValueError:
                continue
            months.append((number, is_leap, julian_day(first.year, first.month, first.day)))
    after = LunarDate(year, 12, 29).to_solar_date()
    last = months[-1][2]
    end = last + 30 if has_30(LunarDate, year) else last + 29
    firsts = [first for _, _, first in months[1:]] + [end]
    return [Month(*month, following - month[2]) for month, following in zip(months, firsts)]


def has_30(LunarDate, year):
    try:
        LunarDate(year, 12, 30).to_solar_date()
        return True
    except ValueError:
        return False


def lunar_python_months(year):
    from lunar_python import LunarYear

    return [
        Month(abs(month.getMonth()), month.getMonth() < 0, int(month.getFirstJulianDay() + 0.5), month.getDayCount())
        for month in LunarYear.fromYear(year).getMonthsInYear()
    ]


def icu_months(year):
    import icu

    calendar = icu.Calendar.createInstance(
        icu.TimeZone.createTimeZone("Asia/Shanghai"), icu.Locale("zh@calendar=chinese"))
    epoch = julian_day(1970, 1, 1)
    field = icu.UCalendarDateFields
    months, seen = [], None
    first = julian_day(year, 1, 10)
    for day in range(first, first + 430):
        calendar.setTime((day - epoch) * 86400.0 + 12 * 3600)
        # ICU numbers Chinese years from 2637 BC in cycles of 60.
        its_year = (calendar.get(field.ERA) - 1) * 60 + calendar.get(field.YEAR) - 2637
        if its_year == year and calendar.get(field.DATE) == 1:
            months.append([calendar.get(field.MONTH) + 1, bool(calendar.get(IS_LEAP_MONTH)), day, 0])
        if its_year == year and months:
            months[-1][3] = calendar.get(field.DATE)
    return [Month(*month) for month in months]


def check_terms():
    import ephem

    same = total = 0
    for year, days in rows("terms.tsv"):
        expected = [int(day) for _, day in sxtwl_terms(int(year))]
        ours = [int(day) for day in days.split(" ")]
        same += sum(a == b for a, b in zip(ours, expected))
        total += 24
    print(f"sxtwl         terms: {same} of {total} days agree")
    same = total = 0
    for year, days in rows("terms.tsv"):
        for index, day in enumerate(map(int, days.split(" "))):
            month = index // 2 + 1
            start = ephem.Date(f"{year}/{month}/{day} 00:00:00") - 8 / 24
            target = (285 + 15 * index) % 360
            before, after = (offset(ephem, start + shift, target) for shift in (0, 1))
            total += 1
            same += before <= 0 < after
    print(f"ephem         terms: {same} of {total} days agree")


def offset(ephem, moment, target):
    """Degrees by which the sun's apparent longitude has passed the target, -180 to 180."""
    sun = ephem.Sun(moment)
    longitude = ephem.Ecliptic(ephem.Equatorial(sun.g_ra, sun.g_dec, epoch=moment), epoch=moment).lon * 180 / ephem.pi
    return (longitude - target + 180) % 360 - 180


def check():
    table = table_months()
    wrong = compare("sxtwl", list(LUNAR_YEARS), lambda year: list(sxtwl_months(year)), table)
    compare("sxtwl", list(range(1645, 2101)), lambda year: list(sxtwl_months(year)), table)
    wrong += compare("lunar_python", list(LUNAR_YEARS), lunar_python_months, table)
    wrong += compare("lunardate", list(range(1900, 2100)), lunardate_months, table)
    compare("ICU", list(range(1645, 2101)), icu_months, table)
    check_terms()
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=["check", "lunar", "terms"])
    tasks = {"check": check, "lunar": write_lunar, "terms": write_terms}
    sys.exit(tasks[parser.parse_args().task]())


main()
