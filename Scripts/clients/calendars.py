"""The calendars, read by icalendar, vobject, ics, libical, khal and Radicale."""
import base64
import datetime
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.request

import icalendar
import ics
import vobject
from check import check, events, folder, in_calendar, path, read, stems

programs = pathlib.Path(sys.executable).parent


def expected(stem):
    return sorted(days for event in events(stem) if (days := in_calendar(event)))


def as_day(moment):
    return moment.date() if isinstance(moment, datetime.datetime) else moment


def shown(start, end):
    """Whole days of an event that a client has read."""
    if isinstance(start, datetime.datetime):
        return as_day(start), as_day(end - datetime.timedelta(seconds=1)) + datetime.timedelta(days=1)
    return start, end


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


for stem in stems:
    name = f"{stem}.ics"
    with check(f"{name}: physical lines have at most 75 octets, each UTF-8 by itself, CRLF, no BOM"):
        raw = read(name)
        assert raw.endswith(b"\r\n") and not raw.startswith(b"\xef\xbb\xbf")
        for line in raw[:-2].split(b"\r\n"):
            assert len(line) <= 75 and not any(byte < 32 for byte in line), line
            line.decode("utf-8")

    with check(f"{name}: icalendar reads the days, and nothing was injected"):
        calendar = icalendar.Calendar.from_ical(read(name))
        entries = calendar.walk("VEVENT")
        assert not calendar.walk("VALARM") and not any("ATTENDEE" in entry for entry in entries)
        assert not any(entry.errors for entry in entries), [entry.errors for entry in entries]
        found = sorted(shown(entry.decoded("DTSTART"), entry.decoded("DTEND")) for entry in entries)
        assert found == expected(stem), (found, expected(stem))
        texts = {event["text"].split("\n")[0][:12] for event in events(stem) if in_calendar(event)}
        described = " ".join(str(entry["DESCRIPTION"]) for entry in entries)
        assert stem == "hard" or all(text in described for text in texts)

    with check(f"{name}: vobject reads and validates it"):
        calendar = vobject.readOne(read(name).decode("utf-8"))
        calendar.validate(raiseException=True)
        entries = calendar.contents.get("vevent", [])
        found = sorted(shown(entry.dtstart.value, entry.dtend.value) for entry in entries)
        assert found == expected(stem)
        assert not any("attendee" in entry.contents for entry in entries)

    with check(f"{name}: ics reads it"):
        calendar = ics.Calendar(read(name).decode("utf-8"))
        assert len(calendar.events) == len(expected(stem))
        assert sorted(entry.begin.date() for entry in calendar.events) == [start for start, _ in expected(stem)]
        assert not any(entry.attendees or entry.alarms for entry in calendar.events)

    with check(f"{name}: libical reads it without an error"):
        said = run(path("ical_check"), path(name)).split()
        assert said == [str(len(expected(stem))), "0", "0", "0"], said

with tempfile.TemporaryDirectory() as home, check("khal imports the calendar, and lists a day of it"):
    collection = pathlib.Path(home, "collection")
    collection.mkdir()
    settings = pathlib.Path(home, "config")
    settings.write_text(
        f"[calendars]\n[[dates]]\npath = {collection}\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
        "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"local_timezone = UTC\ndefault_timezone = UTC\n[sqlite]\npath = {home}/khal.db\n[default]\ndefault_calendar = dates\n")
    environment = dict(os.environ, HOME=home, LC_ALL="C.UTF-8")
    khal = [str(programs / "khal"), "-c", str(settings)]
    run(*khal, "import", "--batch", path("hard.ics"), env=environment)
    for day, words in [("1582-10-10", "在羅馬沒有這一天"), ("2014-01-02", "@SUM"), ("1828-05-05", "【1828年】"), ("1937-07-07", "抗日戰爭")]:
        listed = run(*khal, "list", day, "1d", env=environment)
        assert words in listed, (day, listed)

with tempfile.TemporaryDirectory() as home, check("khal takes a folder with a file for each event"):
    settings = pathlib.Path(home, "config")
    settings.write_text(
        f"[calendars]\n[[dates]]\npath = {folder}/split\nreadonly = True\n[locale]\ndateformat = %Y-%m-%d\n"
        f"longdateformat = %Y-%m-%d\nlocal_timezone = UTC\ndefault_timezone = UTC\n[sqlite]\npath = {home}/khal.db\n")
    listed = run(
        str(programs / "khal"), "-c", str(settings), "list", "2014-01-01", "9d", env=dict(os.environ, HOME=home, LC_ALL="C.UTF-8"))
    assert "管道" in listed and "野家" in listed, listed


def ask(method, address, body=None, **headers):
    headers["Authorization"] = "Basic " + base64.b64encode(b"user:").decode()
    request = urllib.request.Request(address, body, headers, method=method)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.status, answer.read().decode("utf-8")


query = """<?xml version="1.0"?><c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
<d:prop><c:calendar-data/></d:prop><c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">
<c:time-range start="{0}T000000Z" end="{1}T000000Z"/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>"""

with tempfile.TemporaryDirectory() as home, check("Radicale takes the collection and finds its events"):
    port = 20000 + os.getpid() % 20000
    server = subprocess.Popen(
        [str(programs / "python"), "-m", "radicale", "--server-hosts", f"127.0.0.1:{port}", "--auth-type", "none",
         "--storage-filesystem-folder", home], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}/user/dates/"
        for attempt in range(50):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=2)
                break
            except OSError:
                time.sleep(0.2)
        status, _ = ask("PUT", address, read("hard.ics"), **{"Content-Type": "text/calendar"})
        assert status == 201, status
        for start, end, words in [("15821010", "15821011", "羅馬"), ("18280214", "18280215", "【1828年】"), ("20140107", "20140108", "野家")]:
            status, found = ask("REPORT", address, query.format(start, end).encode(), Depth="1", **{"Content-Type": "application/xml"})
            assert status == 207 and words in found.replace("\r\n ", "").replace("&#13;\n ", "").replace("\n ", ""), (start, found[:300])
        status, found = ask("REPORT", address, query.format("17000101", "17000102").encode(), Depth="1", **{"Content-Type": "application/xml"})
        assert "VEVENT" not in found
    finally:
        server.terminate()
        server.wait()
