"""What the checks of all clients share: counting, and what the events themselves say."""
import contextlib
import datetime
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
# The hard timeline of the tests, and the example as the command extracts it.
stems = [stem for stem in ("hard", "example") if (folder / f"{stem}.jsonl").exists()]


@contextlib.contextmanager
def check(name):
    """One check: it passes where nothing is raised."""
    try:
        yield
        print(f"passed  {name}", flush=True)
    except Exception as error:  # whatever a client finds wrong
        print(f"FAILED  {name}: {type(error).__name__}: {str(error)[:600]}", flush=True)


def path(name):
    return str(folder / name)


def read(name):
    return (folder / name).read_bytes()


def events(stem):
    """The events of the JSON Lines, the reference for all other formats."""
    lines = [json.loads(line) for line in read(f"{stem}.jsonl").splitlines()]
    return [line for line in lines if "error" not in line]


def days(event):
    """First and last day, both inclusive, as text; None where open."""
    date = event["date"]
    first = date["earliest"] and date["earliest"].split("T")[0]
    last = date["latest"]
    if last:
        day, clock = last.split("T")
        last = before(day) if clock == "00:00:00" else day
    return first, last


def before(day):
    """The day before, also before the year 1 and after 9999, where Python's own calendar ends."""
    year, month, number = (int(part) for part in day.lstrip("-").split("-"))
    year = -year if day.startswith("-") else year
    if number > 1:
        return text(year, month, number - 1)
    if month == 1:
        return text(year - 1, 12, 31)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return text(year, month - 1, [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 2])


def text(year, month, day):
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"


def in_calendar(event):
    """The half-open days that a calendar shows, as (start, end) of datetime.date; None where it cannot."""
    first, last = days(event)
    partial = event["date"]["precision"] in "century decade year season half quarter month week".split()
    if not (first or last):
        return None
    start = first or last
    if start.startswith("-") or not "0001" <= start[:4] or len(start) > 10 or start >= "9999-12-31":
        return None
    start = datetime.date.fromisoformat(start)
    end = start + datetime.timedelta(days=1)
    if first and last:
        whole = datetime.date.fromisoformat(last) + datetime.timedelta(days=1)
        end = end if partial and (whole - start).days > 366 else whole
    return start, end
