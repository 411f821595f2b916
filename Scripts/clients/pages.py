"""The page in Chromium: nothing runs or leaves that should not, and searching and filtering work."""
import json
import pathlib
import sysconfig
import time

from browser import Browser
from check import check, days, events, folder, path, stems

shown = "[...document.querySelectorAll('.event:not([hidden])')].map((event) => event.id)"
devices = {"desktop": dict(width=1200, height=900), "phone": dict(width=390, height=844, phone=True)}


def type_into(browser, field, value):
    browser.run(f"(() => {{ const field = document.querySelector('#filters').elements[{json.dumps(field)}];"
                f"field.value = {json.dumps(value)}; field.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()")
    time.sleep(0.4)


def choose(browser, field, words):
    """Chooses the entry of a list that begins so."""
    value = browser.run(f"[...document.querySelector('#filters').elements[{json.dumps(field)}].options]"
                        f".find((option) => option.text.startsWith({json.dumps(words)})).value")
    type_into(browser, field, value)


def reset(browser):
    browser.run("document.querySelector('button[type=reset]').click()")
    time.sleep(0.3)


def axe():
    return next(pathlib.Path(sysconfig.get_path("purelib")).glob("axe_playwright_python/**/axe.min.js")).read_text()


def contained(stem, test):
    return sorted(event["id"] for event in events(stem) if test(event))


def ids(browser):
    """The events that are shown, by their places in the data: ids that were no plain names have become others."""
    return len(browser.run(shown))


with Browser() as browser:
    for stem in stems:
        page = f"file://{path(f'{stem}.html')}"
        with check(f"{stem}.html: nothing is loaded, nothing complains, no script of the text runs"):
            browser.open(page)
            time.sleep(0.5)
            assert browser.requests() == [page], browser.requests()
            assert not browser.complaints(), browser.complaints()
            assert "pwned" not in browser.run("document.title")
            assert browser.run("document.scripts.length") == 1 and browser.run("document.images.length") == 0
            links = browser.run("[...document.links].map((link) => link.protocol)")
            assert set(links) <= {"http:", "https:", "file:"}, links

        with check(f"{stem}.html: shows every event"):
            assert ids(browser) == len(events(stem))
            assert browser.run("document.querySelector('#count').textContent") == f"{len(events(stem))} / {len(events(stem))}"
            text = browser.run("document.querySelector('main').textContent")
            assert "亞美尼亞" in text

        with check(f"{stem}.html: the search finds"):
            type_into(browser, "words", "亞美尼亞")
            assert ids(browser) == len(contained(stem, lambda e: "亞美尼亞" in json.dumps(e, ensure_ascii=False)))
            type_into(browser, "words", "沒有這個詞")
            assert ids(browser) == 0 and not browser.run("document.querySelector('#nothing').hidden")
            reset(browser)
            assert ids(browser) == len(events(stem))

        with check(f"{stem}.html: filters by actor, period and precision"):
            if contained(stem, lambda e: any(a["name"] == "亞美尼亞" for a in e["actors"])):
                choose(browser, "actor", "亞美尼亞")
                assert ids(browser) == len(contained(stem, lambda e: any(a["name"] == "亞美尼亞" for a in e["actors"])))
                reset(browser)
            type_into(browser, "from", "1828")
            type_into(browser, "to", "1950-12")
            overlaps = lambda e: any(days(e)) and (days(e)[1] or "9") >= "1828-01-01" and (days(e)[0] or "-9") <= "1950-12-31" \
                and not (days(e)[1] or "9").startswith("-")
            assert ids(browser) == len(contained(stem, overlaps)), (ids(browser), contained(stem, overlaps))
            reset(browser)
            choose(browser, "precision", "精確到日" if "精確" in browser.run("document.body.textContent") else "精确到日")
            assert ids(browser) == len(contained(stem, lambda e: e["date"]["precision"] in ("day", "hour", "minute", "second")))
            reset(browser)

        with check(f"{stem}.html: a name is a button that filters, keys move and reset"):
            if browser.run("document.querySelector('button[data-facet]')?.click() ?? true") is None:
                assert 0 < ids(browser) <= len(events(stem))
            for key in ("Escape", "j", "j"):
                browser.call("Input.dispatchKeyEvent", type="keyDown", key=key, text=key if len(key) == 1 else "")
                browser.call("Input.dispatchKeyEvent", type="keyUp", key=key)
                time.sleep(0.2)
            assert ids(browser) == len(events(stem))
            current = browser.run("[...document.querySelectorAll('.event')].findIndex((event) => event.matches('.current'))")
            assert current == 1, current
            browser.call("Input.dispatchKeyEvent", type="keyDown", key="/", text="/")
            assert browser.run("document.activeElement.name") == "words"

        with check(f"{stem}.html: dragging over the overview chooses a period, and zooming keeps it"):
            box = browser.run("(() => { scrollTo(0, 0); const b = document.querySelector('#strip').getBoundingClientRect(); return [b.x, b.y, b.width, b.height] })()")
            time.sleep(0.5)
            y = box[1] + box[3] / 2
            mouse = lambda kind, x: browser.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", buttons=1, clickCount=1)
            mouse("mousePressed", box[0] + box[2] * 0.5)
            mouse("mouseMoved", box[0] + box[2] * 0.8)
            mouse("mouseReleased", box[0] + box[2] * 0.8)
            time.sleep(0.3)
            chosen = browser.run("[document.querySelector('#filters').elements.from.value, document.querySelector('#filters').elements.to.value]")
            assert all(chosen), chosen
            browser.run("document.querySelector('#zoom-in').click()")
            assert browser.run("document.querySelectorAll('#strip text').length") > 0
            reset(browser)

        for device, screen in devices.items():
            for scheme in ("light", "dark"):
                with check(f"{stem}.html: {device}, {scheme}: fits the screen, and axe finds nothing serious"):
                    browser.open(page, scheme=scheme, **screen)
                    time.sleep(0.5)
                    browser.screenshot(folder / f"{stem}-{device}-{scheme}.png")
                    assert browser.run("document.documentElement.scrollWidth <= innerWidth")
                    browser.run(axe() + ";0")
                    found = browser.run("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] })"
                                        ".then((r) => r.violations.map((v) => [v.id, v.impact, v.nodes.length, v.nodes[0].html]))")
                    assert not found, found

    with check("long.html: 5,000 events are drawn within 3 seconds, and searched within one"):
        seconds = browser.open(f"file://{path('long.html')}")
        assert browser.run("document.querySelectorAll('.event').length") == 5000
        assert seconds < 3, seconds
        searched = browser.run("""(async () => {
          const start = performance.now(), field = document.querySelector('#filters').elements.words;
          field.value = '第4321件'; field.dispatchEvent(new Event('input', { bubbles: true }));
          while (document.querySelector('#count').textContent[0] !== '1' || !document.querySelector('#count').textContent.startsWith('1 /'))
            await new Promise(requestAnimationFrame);
          return performance.now() - start; })()""")
        assert searched < 1000, searched
        print(f"        ({seconds:.1f} s to draw, {searched / 1000:.2f} s to search)")
