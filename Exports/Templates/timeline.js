"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const form = $("filters"), strip = $("strip"), overview = $("overview"), fields = form.elements;
  const sections = [...document.querySelectorAll("section.year")];
  const fold = (text) => text.normalize("NFKC").toLowerCase();
  const numbers = (text) => new Set((text || "").split(" ").filter(Boolean));
  const events = [...document.querySelectorAll(".event")].map((element) => ({
    element, shown: true, words: null,
    first: element.dataset.first ? +element.dataset.first : -Infinity,
    last: element.dataset.last ? +element.dataset.last : Infinity,
    precision: +element.dataset.precision,
    facets: { actor: numbers(element.dataset.actor), place: numbers(element.dataset.place),
      source: numbers(element.dataset.source), document: numbers(element.dataset.document) },
  }));
  for (const event of events) {
    event.dated = event.first > -Infinity || event.last < Infinity;
    event.day = event.first > -Infinity ? event.first : event.last;
  }
  const dated = events.filter((event) => event.dated);

  // Days since 1970-01-01; years are astronomical: 0 is 1 BC.
  const yearLength = 365.2425;
  const civil = (day) => {
    const shifted = day + 719468, era = Math.floor(shifted / 146097), ofEra = shifted - era * 146097;
    const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
    const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const month = (Math.floor((5 * ofYear + 2) / 153) + 2) % 12 + 1;
    return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month };
  };
  const dayOf = (year, month, day) => {
    const shifted = month <= 2 ? year - 1 : year, era = Math.floor(shifted / 400), ofEra = shifted - era * 400;
    const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
    return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
  };
  const yearName = (year) => year > 0 ? String(year) : "前" + (1 - year);
  const pad = (number) => String(number).padStart(2, "0");
  const name = (day, unit) => {
    const { year, month } = civil(day);
    return unit === "year" ? yearName(year) : `${yearName(year)}-${pad(month)}`;
  };
  // The first or last day of 1949, 1949-10, 1949-10-01, -220, 前221.
  const read = (text, isEnd) => {
    const parts = text.trim().normalize("NFKC").match(/^(前|-)?(\d{1,6})年?(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/);
    if (!parts) return null;
    const year = parts[1] === "前" ? 1 - parts[2] : parts[1] ? -parts[2] : +parts[2];
    if (parts[4]) return dayOf(year, +parts[3], +parts[4]);
    if (parts[3]) return isEnd ? dayOf(year + (parts[3] > 11 ? 1 : 0), parts[3] % 12 + 1, 1) - 1 : dayOf(year, +parts[3], 1);
    return isEnd ? dayOf(year + 1, 1, 1) - 1 : dayOf(year, 1, 1);
  };

  // --- What is shown ---
  let period = [-Infinity, Infinity];
  const wanted = () => ({
    words: fold(fields.words.value).split(/\s+/).filter(Boolean),
    precision: +fields.precision.value || 0,
    facets: ["actor", "place", "source", "document"].filter((facet) => fields[facet] && fields[facet].value)
      .map((facet) => [facet, fields[facet].value]),
  });
  const matches = (event, wish) =>
    event.precision >= wish.precision
    && (period[0] === -Infinity && period[1] === Infinity || event.dated && event.last >= period[0] && event.first <= period[1])
    && wish.facets.every(([facet, value]) => event.facets[facet].has(value))
    && wish.words.every((word) => (event.words ??= fold(event.element.textContent)).includes(word));
  const apply = () => {
    period = [read(fields.from.value, false) ?? -Infinity, read(fields.to.value, true) ?? Infinity];
    const wish = wanted();
    let count = 0;
    for (const event of events) {
      event.shown = matches(event, wish);
      event.element.hidden = !event.shown;
      if (event.shown) count += 1;
    }
    for (const section of sections) section.hidden = !section.querySelector(".event:not([hidden])");
    for (const field of fields) field.classList?.toggle("set", field.type !== "search" && !!field.value && field.tagName !== "BUTTON");
    $("count").textContent = `${count} / ${events.length}`;
    $("nothing").hidden = count > 0;
    highlight(wish.words);
    draw();
  };
  // Marks what was searched for, in the first events that are shown, without touching the document.
  const highlight = (words) => {
    if (!window.CSS?.highlights) return;
    CSS.highlights.delete("found");
    if (!words.length) return;
    const ranges = [];
    for (const event of events.filter((event) => event.shown).slice(0, 200)) {
      const walker = document.createTreeWalker(event.element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode.data.toLowerCase();
        for (const word of words) {
          for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
            const range = new Range();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, Math.min(at + word.length, walker.currentNode.length));
            ranges.push(range);
          }
        }
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  };

  // --- The overview ---
  const days = dated.map((event) => event.day);
  const reach = (() => {
    const first = days.reduce((a, b) => Math.min(a, b), Infinity), last = days.reduce((a, b) => Math.max(a, b), -Infinity);
    const margin = Math.max((last - first) * 0.02, 30);
    return [first - margin, last + margin];
  })();
  let view = [...reach], brush = null;
  const place = (day) => (day - view[0]) / (view[1] - view[0]) * strip.clientWidth;
  const dayAt = (x) => view[0] + x / strip.clientWidth * (view[1] - view[0]);
  const shape = (tag, attributes, text) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.textContent = text;
    strip.append(element);
  };
  const draw = () => {
    if (!days.length || !strip.clientWidth) return;
    const width = strip.clientWidth, base = strip.clientHeight - 18, bins = Math.max(1, Math.floor(width / 5));
    const all = new Array(bins).fill(0), shown = new Array(bins).fill(0);
    for (const event of dated) {
      const bin = Math.floor(place(event.day) / width * bins);
      if (bin < 0 || bin >= bins) continue;
      all[bin] += 1;
      if (event.shown) shown[bin] += 1;
    }
    const scale = (base - 4) / Math.sqrt(Math.max(1, ...all));
    strip.replaceChildren();
    shape("line", { class: "axis", x1: 0, x2: width, y1: base + .5, y2: base + .5 });
    const bars = (counts, kind) => counts.forEach((count, bin) => {
      if (!count) return;
      const height = Math.max(3, Math.sqrt(count) * scale);
      shape("rect", { class: kind, x: bin / bins * width, y: base - height, width: Math.max(2, width / bins - 1.5), height, rx: 1 });
    });
    bars(all, "all");
    bars(shown, "shown");
    ticks(width, base);
    const [from, to] = brush ? brush.map(dayAt).sort((a, b) => a - b) : period;
    if (from > -Infinity || to < Infinity) {
      const left = Math.max(0, place(Math.max(from, view[0]))), right = Math.min(width, place(Math.min(to, view[1])));
      shape("rect", { class: "brush", x: left, y: 0, width: Math.max(1, right - left), height: base });
      for (const x of [left, right]) shape("line", { class: "edge", x1: x, x2: x, y1: 0, y2: base });
    }
  };
  const ticks = (width, base) => {
    const years = (view[1] - view[0]) / yearLength, most = Math.max(2, width / 74);
    const label = (day, text) => {
      const x = place(day);
      if (x < 18 || x > width - 18) return;
      shape("line", { class: "axis", x1: x, x2: x, y1: base, y2: base + 4 });
      shape("text", { x, y: base + 15 }, text);
    };
    if (years * 12 <= most * 6) {
      const step = [1, 2, 3, 6].find((step) => years * 12 / step <= most) || 6, first = civil(view[0]);
      for (let month = Math.ceil((first.year * 12 + first.month - 1) / step) * step; ; month += step) {
        const day = dayOf(Math.floor(month / 12), (month % 12 + 12) % 12 + 1, 1);
        if (day > view[1]) break;
        label(day, name(day, "month"));
      }
      return;
    }
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000].find((step) => years / step <= most) || 100000;
    // Round numbers on both sides: there is no year 0, so 100 BC is the year -99.
    for (let count = Math.floor(civil(view[0]).year / step) - 1; ; count += 1) {
      const year = count > 0 ? count * step : count * step + 1, day = dayOf(year, 1, 1);
      if (day > view[1]) break;
      label(day, yearName(year));
    }
  };
  const look = (from, to) => {
    const least = 20, span = Math.min(Math.max(to - from, least), reach[1] - reach[0]);
    const start = Math.min(Math.max((from + to - span) / 2, reach[0]), reach[1] - span);
    view = [start, start + span];
    draw();
  };
  const zoom = (factor, centre = (view[0] + view[1]) / 2) =>
    look(centre - (centre - view[0]) * factor, centre + (view[1] - centre) * factor);
  const zoomIn = () => {
    const isChosen = period[0] > view[0] || period[1] < view[1];
    if (isChosen) look(Math.max(period[0], view[0]), Math.min(period[1], view[1])); else zoom(.5);
  };
  $("zoom-in").onclick = zoomIn;
  $("zoom-out").onclick = () => zoom(2);
  overview.onkeydown = (press) => {
    const step = (view[1] - view[0]) / 8;
    if (press.key === "+" || press.key === "=") zoomIn();
    else if (press.key === "-") zoom(2);
    else if (press.key === "ArrowLeft") look(view[0] - step, view[1] - step);
    else if (press.key === "ArrowRight") look(view[0] + step, view[1] + step);
    else return;
    press.preventDefault();
  };
  strip.addEventListener("wheel", (turn) => {
    if (!turn.ctrlKey && !turn.metaKey) return;
    turn.preventDefault();
    zoom(turn.deltaY > 0 ? 1.25 : .8, dayAt(turn.offsetX));
  }, { passive: false });
  strip.onpointerdown = (press) => {
    strip.setPointerCapture(press.pointerId);
    brush = [press.offsetX, press.offsetX];
  };
  strip.onpointermove = (move) => {
    if (!brush) return;
    brush[1] = move.offsetX;
    if (Math.abs(brush[1] - brush[0]) > 4) draw();
  };
  strip.onpointercancel = () => { brush = null; draw(); };
  strip.onpointerup = () => {
    if (!brush) return;
    const [from, to] = brush.map(dayAt).sort((a, b) => a - b), isClick = Math.abs(brush[1] - brush[0]) <= 4;
    brush = null;
    if (isClick) return goTo(events.find((event) => event.shown && event.dated && event.day >= from - (view[1] - view[0]) / 100));
    const unit = to - from > 3 * yearLength ? "year" : "month";
    fields.from.value = name(from, unit);
    fields.to.value = name(to, unit);
    apply();
  };

  // --- Keys and clicks ---
  let current = null;
  const goTo = (event) => {
    if (!event) return;
    current?.element.classList.remove("current");
    current = event;
    event.element.classList.add("current");
    event.element.scrollIntoView({ block: "center" });
    event.element.focus({ preventScroll: true });
  };
  const step = (by) => {
    const shown = events.filter((event) => event.shown), at = shown.indexOf(current);
    goTo(shown[at < 0 ? 0 : Math.min(Math.max(at + by, 0), shown.length - 1)]);
  };
  document.onkeydown = (press) => {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName);
    if (press.key === "Escape") { form.reset(); document.activeElement?.blur(); return; }
    if (isTyping || press.ctrlKey || press.metaKey || press.altKey) return;
    if (press.key === "/") { fields.words.focus(); press.preventDefault(); }
    else if (press.key === "j") step(1);
    else if (press.key === "k") step(-1);
  };
  document.getElementById("events").onclick = (click) => {
    const button = click.target.closest("button[data-facet]");
    if (!button) return;
    const field = fields[button.dataset.facet];
    field.value = field.value === button.value ? "" : button.value;
    apply();
    click.target.closest(".event").scrollIntoView({ block: "center" });
  };
  let typing;
  form.oninput = (input) => {
    clearTimeout(typing);
    typing = setTimeout(apply, input.target.type === "search" ? 120 : 0);
  };
  form.onsubmit = (submit) => submit.preventDefault();
  form.onreset = () => setTimeout(() => { view = [...reach]; apply(); });
  $("more").onclick = () => $("more").setAttribute("aria-expanded", $("choices").classList.toggle("open"));
  new ResizeObserver(draw).observe(strip);
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--bar-height", getComputedStyle($("bar")).position === "sticky" ? `${$("bar").offsetHeight}px` : "0px");
  }).observe($("bar"));
  $("bar").hidden = false;
  overview.hidden = days.length < 2;
  apply();
})();
