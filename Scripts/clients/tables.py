"""The tables, the workbook and the database, read by LibreOffice, openpyxl, pandas, duckdb, sqlite3 and csvclean."""
import csv
import datetime
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import warnings

import duckdb
import openpyxl
import pandas
from check import check, days, events, path, stems

# Dates before 1900, which LibreOffice writes as negative numbers.
warnings.filterwarnings("ignore", module="openpyxl")
programs = pathlib.Path(sys.executable).parent


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def office(source, target, filter_name=None):
    """A file that LibreOffice has converted, in a folder of its own."""
    home = tempfile.mkdtemp()
    infilter = [f"--infilter={filter_name}"] if filter_name else []
    run("soffice", "--headless", f"-env:UserInstallation=file://{home}/profile", *infilter, "--convert-to", target,
        "--outdir", home, source)
    return str(pathlib.Path(home, pathlib.Path(source).stem + "." + target.split(":")[0]))


def words(event):
    """The sentence as a table may show it: without controls, and with one kind of line end."""
    return "".join(c for c in event["text"].replace("\r\n", "\n").replace("\r", "\n") if c >= " " or c in "\n\t")


def plain(cell):
    text = str(cell or "").replace("\r\n", "\n").replace("\r", "\n")
    return text[1:] if text[:1] == "'" else text


def expected(stem):
    return [tuple(day or "" for day in days(event)) for event in events(stem)]


for stem in stems:
    for name in [f"{stem}.csv"] + ([f"{stem}.excel.csv"] if stem == "hard" else []):
        with check(f"{name}: Python's csv reads the days and the sentences"):
            with open(path(name), encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file, strict=True))
            assert [(row["start"], row["end"]) for row in rows] == expected(stem)
            assert [plain(row["text"]) for row in rows] == [words(event) for event in events(stem)]

        with check(f"{name}: pandas reads it"):
            frame = pandas.read_csv(path(name), dtype=str, keep_default_na=False)
            assert list(zip(frame["start"], frame["end"])) == expected(stem)

        with check(f"{name}: duckdb reads it"):
            rows = duckdb.sql(f"SELECT start, \"end\", edtf FROM read_csv('{path(name)}', all_varchar = true)").fetchall()
            assert [(start or "", end or "") for start, end, _ in rows] == expected(stem)

        with check(f"{name}: csvclean has nothing to clean"):
            run(str(programs / "csvclean"), "--length-mismatch", path(name))

        with check(f"{name}: sqlite3 imports it"):
            count = run("sqlite3", ":memory:", "-cmd", f".import --csv '{path(name)}' t", "SELECT count(*) FROM t WHERE text <> ''")
            assert int(count) == len(events(stem)), count

        with check(f"{name}: LibreOffice makes no formula of it, and reads dates as dates"):
            sheet = openpyxl.load_workbook(office(path(name), "xlsx", "CSV:44,34,76,1")).worksheets[0]
            rows = list(sheet.iter_rows(min_row=2))
            assert not any(cell.data_type == "f" for row in rows for cell in row)
            for row, (start, _) in zip(rows, expected(stem), strict=True):
                if start >= "1900-03-01" and len(start) == 10:
                    assert row[0].value.date().isoformat() == start, (row[0].value, start)
            assert any("亞美尼亞" in str(row[13].value) for row in rows)

        with check(f"{name}: LibreOffice shows the days since the Gregorian calendar as they are"):
            with open(office(path(name), "csv:Text - txt - csv (StarCalc):44,34,76,1", "CSV:44,34,76,1"), encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            for row, (start, end) in zip(rows, expected(stem), strict=True):
                # Before, it counts in the Julian calendar and has no year 0.
                assert start < "1582-10-15" or row["start"] == start, (row["start"], start)
                assert end < "1582-10-15" or row["end"] == end or len(end) > 10, (row["end"], end)

    with check(f"{stem}.tsv: as many fields in every line"):
        lines = open(path(f"{stem}.tsv"), encoding="utf-8", newline="").read().split("\n")
        assert {line.count("\t") for line in lines[:-1]} == {14} and len(lines) == len(events(stem)) + 2

    with check(f"{stem}.xlsx: openpyxl reads dates as dates, text as text, no formula, and the links"):
        book = openpyxl.load_workbook(path(f"{stem}.xlsx"))
        assert book.sheetnames == ["Events", "Sources", "Documents"]
        assert not any(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row)
        sheet = book["Events"]
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref
        for row, (start, end) in zip(sheet.iter_rows(min_row=2), expected(stem), strict=True):
            for cell, day in [(row[0], start), (row[1], end)]:
                is_date = "1900-03-01" <= day <= "9999-12-31" and len(day) == 10
                assert isinstance(cell.value, datetime.datetime) == is_date, (cell.value, day)
                assert (cell.value.date().isoformat() if is_date else cell.value or "") == day
        links = [cell.hyperlink.target for row in book["Sources"].iter_rows() for cell in row if cell.hyperlink]
        assert len(links) == sum(str(s["url"]).lower().startswith("http") for e in events(stem) for s in e["sources"])
        assert all(link.startswith("http") for link in links), links

    with check(f"{stem}.xlsx: LibreOffice keeps the Chinese and the days"):
        with open(office(path(f"{stem}.xlsx"), "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"), encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [(row["start"], row["end"]) for row in rows] == expected(stem)
        # The controls that the workbook leaves out, and a reader that ends lines in its own way.
        kept = lambda text: "".join(c for c in text if "一" <= c <= "鿿" or c == "𠮷")
        assert [kept(row["text"]) for row in rows] == [kept(event["text"]) for event in events(stem)]

    with check(f"{stem}.sqlite: whole, searchable, and with the same days"):
        database = sqlite3.connect(path(f"{stem}.sqlite"))
        ask = lambda query, *values: database.execute(query, values).fetchall()
        assert ask("PRAGMA integrity_check") == [("ok",)] and ask("PRAGMA foreign_key_check") == []
        ask("INSERT INTO events_text (events_text) VALUES ('integrity-check')")
        database.rollback()
        found = ask("SELECT coalesce(date(first_day), ''), coalesce(date(last_day), '') FROM events ORDER BY key")
        assert found == expected(stem), list(zip(found, expected(stem)))
        sorted_days = [day for (day,) in ask("SELECT first_day FROM events WHERE first_day IS NOT NULL ORDER BY first_day")]
        assert sorted_days == sorted(sorted_days) and all(isinstance(day, int) for day in sorted_days)
        assert ask("SELECT count(*) FROM timeline") == [(len(events(stem)),)]
        count = sum("亞美尼亞" in event["text"] for event in events(stem))
        assert ask("SELECT count(*) FROM events_text('亞美尼亞')") == [(count,)]
        names = {actor["name"] for event in events(stem) for actor in event["actors"]}
        assert {name for (name,) in ask("SELECT name FROM actors")} == names
        links = ask("SELECT count(*) FROM event_sources JOIN sources ON source = sources.key")
        assert links == [(sum(len(event["sources"]) for event in events(stem)),)]

with check("hard.google-calendar.csv: American dates, last day inclusive"):
    with open(path("hard.google-calendar.csv"), encoding="utf-8", newline="") as file:
        rows = {row["Subject"]: row for row in csv.DictReader(file)}
    row = next(row for subject, row in rows.items() if "抗日戰爭" in subject)
    assert (row["Start Date"], row["End Date"], row["All Day Event"]) == ("07/07/1937", "09/02/1945", "True")
    row = next(row for subject, row in rows.items() if "会议开始" in subject)
    assert (row["Start Date"], row["Start Time"], row["End Time"]) == ("09/07/2013", "2:30 PM", "2:31 PM")
    assert not any(subject[0] in "=+-@" for subject in rows)
