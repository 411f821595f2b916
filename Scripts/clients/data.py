"""The data formats, read by jsonschema, markdown-it and xmllint."""
import json
import pathlib
import subprocess
import xml.etree.ElementTree

import jsonschema
import markdown_it
from check import before, check, days, events, path, read, stems

schema = json.loads(read("schema.json"))


def validator(part=None):
    whole = dict(schema) if part is None else {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": f"#/$defs/{part}"}
    return jsonschema.Draft202012Validator(whole)


with check("schema: is JSON Schema 2020-12"):
    jsonschema.Draft202012Validator.check_schema(schema)

for stem in stems:
    with check(f"{stem}.jsonl: every line fits the schema"):
        lines = [json.loads(line) for line in read(f"{stem}.jsonl").splitlines()]
        for line in lines:
            validator().validate(line)
        assert lines

    with check(f"{stem}.json: fits the schema and holds the same events"):
        whole = json.loads(read(f"{stem}.json"))
        validator("timeline").validate(whole)
        assert whole["events"] == events(stem)

    with check(f"{stem}: a wrong event does not fit"):
        wrong = dict(events(stem)[0], date=dict(events(stem)[0]["date"], precision="moment"))
        assert not validator().is_valid(wrong)

    with check(f"{stem}.jsonld: events of schema.org with the same days"):
        graph = json.loads(read(f"{stem}.jsonld"))["@graph"]
        for node, event in zip(graph, events(stem), strict=True):
            first, last = days(event)
            assert node["@type"] == "Event" and node["name"] == event["summary"]
            assert (first or "").startswith(node.get("startDate", "").split("T")[0]), (node, first)
            assert (last or "").startswith(node.get("endDate", "").split("T")[0]), (node, last)

    with check(f"{stem}.timelinejs.json: years without a year 0, a display date and an id for every slide"):
        slides = json.loads(read(f"{stem}.timelinejs.json"))["events"]
        assert all(slide["start_date"]["year"] != 0 and slide["display_date"] for slide in slides)
        assert len({slide["unique_id"] for slide in slides}) == len(slides)
        known = [event for event in events(stem) if any(days(event))]
        for slide, event in zip(slides, known, strict=True):
            year = int((days(event)[0] or days(event)[1]).rsplit("-", 2)[0])
            assert slide["start_date"]["year"] == (year if year > 0 else year - 1)
        assert "<script" not in read(f"{stem}.timelinejs.json").decode()

    with check(f"{stem}.md: one table with a row for each event, and no HTML"):
        tokens = markdown_it.MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(read(f"{stem}.md").decode())
        assert sum(token.type == "tr_open" for token in tokens) == len(events(stem)) + 1
        inline = [child for token in tokens for child in token.children or []]
        assert not any(token.type in ("html_block", "html_inline", "code_inline", "em_open") for token in tokens + inline)
        links = [token.attrGet("href") for token in inline if token.type == "link_open"]
        assert all(link.lower().startswith("http") and "evil" not in link for link in links), links

    with check(f"{stem}.tml: valid against the document type of TimeML, the text unchanged"):
        definition = str(pathlib.Path(__file__).with_name("timeml.dtd"))
        done = subprocess.run(["xmllint", "--noout", "--dtdvalid", definition, path(f"{stem}.tml")], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        root = xml.etree.ElementTree.fromstring(read(f"{stem}.tml"))
        texts = "".join("".join(text.itertext()) for text in root.iter("TEXT"))
        legal = lambda text: "".join(c for c in text if c in "\t\n\r" or c >= " " and c not in "\ufffe\uffff")
        assert stem != "hard" or all(legal(event["text"]) in texts for event in events(stem))
        marked = [timex.text for text in root.iter("TEXT") for timex in text.iter("TIMEX3")]
        assert set(event["date"]["text"] for event in events(stem)) <= set(marked), marked
