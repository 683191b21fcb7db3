#!/usr/bin/env python3
"""Uses the page that `councildocs graph --format html` writes as a person would, in a browser without a window.

    drive_html.py TOOL FOLDER

TOOL is councildocs, FOLDER one that `convert` wrote the papers of Fixtures to. Searches, filters, follows citations, walks by
keyboard, looks at directions, colours and widths, compares with the database, and opens a page whose papers try to break
out of it. Prints a line for each; exit status 0 all is well, 1 something is wrong. Without Chromium it says so and ends
with 0."""

import json
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

from browser import Browser, find_browser

HOSTILE = "</script><img src=x onerror=\"window.broken=1\"><script>window.broken=2</script><!--<script>&lt;b&gt;\u2028'"


def write_page(tool, collection, folder):
    subprocess.run([tool, "graph", str(collection), "--format", "html", "--output", str(folder)],
                   check=True, capture_output=True)
    return "file://" + str((Path(folder) / "graph.html").resolve())


class Checks:
    """Each method is a check of the same page, opened anew."""

    def __init__(self, browser, address, database):
        self.browser, self.address, self.database = browser, address, database

    def open(self, name=""):
        self.browser.open(self.address + name)
        self.browser.wait_for("document.querySelectorAll('#texts a').length > 0")

    def find(self, words):
        """The symbols that a search finds, in order."""
        self.browser.value(f"""(() => {{ const s = document.getElementById('search'); s.value = {json.dumps(words)};
            s.dispatchEvent(new Event('change')); }})()""")
        return self.symbols()

    def symbols(self):
        return self.browser.value("[...document.querySelectorAll('#texts strong')].map(e => e.textContent)")

    def rows(self, query, *values):
        return self.database.execute(query, values).fetchall()

    def choose(self, name, value):
        self.browser.value(f"""(() => {{ const f = document.getElementById('filter-{name}'); f.value = {json.dumps(value)};
            f.dispatchEvent(new Event('change')); return f.value; }})()""")

    def colored(self, name):
        """How many points of the lines have about a colour of the style sheet."""
        return self.browser.value("""(() => {
            const canvas = document.querySelector('#canvas canvas'), style = document.createElement('i').style;
            style.color = getComputedStyle(canvas).getPropertyValue('%s');
            const [r, g, b] = style.color.match(/\\d+/g).map(Number);
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            let count = 0;
            for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 150 && Math.abs(data[i] - r) + Math.abs(data[i + 1] - g)
              + Math.abs(data[i + 2] - b) < 60) count += 1;
            return count; })()""" % name)

    # The checks.

    def holds_what_the_collection_holds(self):
        self.open()
        data = self.browser.value("JSON.parse(document.getElementById('data').textContent)")
        nodes = self.rows("SELECT work FROM works WHERE id IN (SELECT work_id FROM documents UNION SELECT target FROM edges)")
        assert {work["id"] for work in data["works"]} == {row[0] for row in nodes}
        assert len(data["papers"]) == self.rows("SELECT count(*) FROM documents")[0][0]
        mentions = self.rows("SELECT count(*) FROM mentions WHERE state IS NOT NULL")[0][0]
        assert sum(citation["mentions"] for citation in data["citations"]) == mentions
        count = sum(len(paper["milestones"]) for paper in data["papers"])
        assert count == self.rows("SELECT count(*) FROM milestones")[0][0]
        cells = sum(len(table["cells"]) for paper in data["papers"] for table in paper["tables"])
        assert cells == self.rows(
            'SELECT count(*) FROM cells c JOIN tables t ON t.id = (c.document_id << 21) + c."table" WHERE t.layout = 0'
        )[0][0]
        assert self.browser.text("#found") == f"{len(nodes)} texts"
        assert self.browser.value("document.querySelectorAll('.node').length") == len(nodes)

    def asks_the_network_for_nothing(self):
        self.open("#C25/44")
        outside = [url for url in self.browser.requests if not url.startswith(("file://", "data:"))]
        assert not outside, outside
        assert len([url for url in self.browser.requests if url.startswith("file://")]) == 1, self.browser.requests

    def searches_in_all_scripts(self):
        self.open()
        everything = len(self.symbols())
        for words, symbol in [("resource MOBILIZATION", "C25/44"), ("战略规划", "CWG-SFP-4/12"), ("официальных языков", "C25/58"),
                              ("languages", None), ("ОФИЦИАЛЬНЫХ", "C25/58"), ("المساواة", "C25/58"), ("المُساواة", "C25/58"),
                              ("métodos", None), ('"host-country agreements"', "C25/INF/7"), ("C24/70", "C24/70"),
                              ("c24/70", "C24/70")]:
            found = self.find(words)
            assert len(found) < everything, words
            assert symbol is None or found[0] == symbol or symbol in found, (words, found)
        assert self.find("c24/70")[0] == "C24/70"
        assert self.find("zzzz") == [] and self.browser.text("#found").startswith("0 texts")
        accents = self.find("resolution 71"), self.find("résolution 71")
        assert accents[0] == accents[1] != []
        assert self.browser.value("document.querySelectorAll('#texts mark').length") > 0

    def filters(self):
        self.open()
        self.choose("kind", "resolution")
        rows = self.rows("SELECT count(DISTINCT work_id) FROM mentions WHERE state IS NOT NULL AND kind = 'resolution'")
        assert self.browser.text("#found").startswith(f"{rows[0][0]} texts of")
        self.choose("kind", "")
        self.choose("language", "ar")
        assert self.symbols() == ["C25/58"]
        self.choose("language", "")
        self.choose("status", "held")
        held = self.rows("SELECT count(DISTINCT work_id) FROM documents")[0][0]
        assert len(self.symbols()) == held
        assert self.browser.text("#filter-count") == "1"
        self.browser.click("#clear-filters")
        self.choose("type", "pursuant-to")
        assert 0 < len(self.symbols())
        assert self.browser.value("document.querySelectorAll('.node.out').length") > 0

    def follows_citations_both_ways(self):
        self.open("#C24/70")
        browser = self.browser
        assert browser.text("#details-title").strip() == "C24/70"
        citing = self.rows("SELECT count(*) FROM edges WHERE target = (SELECT id FROM works WHERE work = 'C24/70')")[0][0]
        assert browser.text("#h-cited-by .count") == str(citing)
        sentence = browser.text("#h-cited-by + div blockquote")
        assert "C24/70" in sentence
        browser.click('#details .group a[href="#C25/44"]')
        browser.wait_for("location.hash === '#C25/44' && document.getElementById('details-title').innerText.trim() === 'C25/44'")
        cited = browser.value("[...document.querySelectorAll('#h-cites + div h4 a')].map(e => e.textContent)")
        assert "C24/70" in cited
        browser.value("history.back()")
        browser.wait_for("document.getElementById('details-title')?.innerText.trim() === 'C24/70'")
        # A link names an edition as well as a work, and a view.
        self.open("#CWG-FHR-21/9(Rev.1)")
        assert browser.text("#details-title").strip() == "CWG-FHR-21/9(Rev.1)"
        self.open("#/milestones")
        assert browser.value("document.body.dataset.view") == "milestones"

    def obeys_the_keyboard(self):
        self.open()
        browser = self.browser
        focus = lambda: browser.value("document.activeElement.id || document.activeElement.textContent")
        browser.press("/")
        assert focus() == "search"
        browser.type("c25/44")
        browser.wait_for("document.querySelector('#texts strong').textContent === 'C25/44'")
        browser.press("ArrowDown")
        assert "C25/44" in focus()
        browser.press("Enter")
        browser.wait_for("location.hash === '#C25/44' && !document.getElementById('details').hidden")
        browser.press("Escape")
        browser.wait_for("document.getElementById('details').hidden")
        assert "C25/44" in focus(), focus()
        browser.press("/")
        browser.press("Escape")
        assert browser.value("document.getElementById('search').value") == ""
        browser.press("ArrowDown")
        first = focus()
        browser.press("ArrowDown")
        assert focus() != first
        # Tab leads out of the list in one step, and into the graph.
        for _ in range(12):
            browser.press("Tab")
            if browser.value("document.activeElement.classList.contains('node')"):
                break
        else:
            raise AssertionError("Tab does not come to the graph")
        start = browser.value("document.activeElement.dataset.work")
        for key in ("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"):
            browser.press(key)
            if browser.value("document.activeElement.dataset.work") != start:
                break
        else:
            raise AssertionError("arrows do not walk")
        assert browser.value("document.activeElement.matches(':focus-visible')")
        name = browser.value("document.activeElement.getAttribute('aria-label')")
        browser.press("Enter")
        browser.wait_for("!document.getElementById('details').hidden")
        assert name.startswith(browser.value("document.querySelector('.node.selected').getAttribute('aria-label')"))
        zoom = browser.value("document.querySelector('#canvas svg').style.getPropertyValue('--zoom')")
        browser.press("+")
        browser.wait_for(f"document.querySelector('#canvas svg').style.getPropertyValue('--zoom') !== '{zoom}'")
        browser.value("document.getElementById('tab-graph').focus()")
        browser.press("ArrowRight")
        browser.wait_for("document.body.dataset.view === 'milestones'")
        assert focus() == "tab-milestones"

    def obeys_the_mouse(self):
        self.open()
        browser = self.browser
        node = '.node[aria-label^="C25/44,"]'
        # A path of its own: the label below belongs to the node too.
        transform = f"document.querySelector('{node}').getAttribute('transform')"
        x, y = browser.place(node + " path")
        before = browser.value(transform)
        browser.drag((x, y), (x + 60, y + 40))
        assert browser.value(transform) != before
        assert browser.value("document.getElementById('details').hidden")
        browser.click(node + " path")
        browser.wait_for("location.hash === '#C25/44'")
        assert browser.value("document.querySelectorAll('.node.near').length") > 5
        assert self.colored("--from") > 100
        scene = "document.querySelector('#canvas svg > g').getAttribute('transform')"
        before = browser.value(scene)
        browser.mouse("mouseWheel", 500, 500, deltaX=0, deltaY=-300)
        browser.wait_for(f"{scene} !== {json.dumps(before)}")

    def sets_each_text_in_its_direction(self):
        self.open("#C25/58")
        browser = self.browser
        browser.value("[...document.querySelectorAll('.versions button')].find(b => b.textContent === 'Arabic').click()")
        direction = lambda selector: browser.value(f"getComputedStyle(document.querySelector('{selector}')).direction")
        assert direction(".details-head .title") == "rtl"
        assert browser.value("document.querySelector('.details-head .title').lang") == "ar"
        assert direction("#h-cites + div blockquote") == "rtl"
        assert direction("details.table table") == "rtl"
        assert direction("body") == "ltr" and direction(".details-head .meta") == "ltr"
        browser.value("[...document.querySelectorAll('.versions button')].find(b => b.textContent === 'Russian').click()")
        assert direction(".details-head .title") == "ltr"
        assert direction("details.table table") == "ltr"

    def draws_tables_with_their_spans(self):
        self.open("#C25/51")
        spans = self.browser.value(
            "[...document.querySelectorAll('details.table')].map(d => { d.open = true; return d; }).length")
        assert spans == 3
        self.browser.wait_for("document.querySelectorAll('details.table table').length === 3")
        assert self.browser.value("document.querySelectorAll('details.table [rowspan]').length") > 0
        assert self.browser.value("document.querySelectorAll('details.table [colspan]').length") > 0
        assert self.browser.value("document.querySelector('details.table caption').textContent").startswith("Table 1")
        assert self.browser.value("document.querySelectorAll('details.table thead th').length") > 0

    def sets_milestones_on_a_time_line(self):
        self.open("#/milestones")
        browser = self.browser
        days = browser.value("[...document.querySelectorAll('.milestone')].map(e => e.dataset.day)")
        dated = [day for day in days if day]
        assert len(dated) > 10 and dated == sorted(dated)
        assert days[:len(dated)] == dated, "those without a date come last"
        assert browser.value("document.querySelectorAll('.overview button').length") > 3
        browser.value("""(() => { const s = document.getElementById('status'); s.value = 'completed';
            s.dispatchEvent(new Event('change')); })()""")
        chips = set(browser.value("[...document.querySelectorAll('.milestone .status')].map(e => e.textContent)"))
        assert chips == {"completed"}

    def fits_small_screens_and_dark_ones(self):
        browser = self.browser
        browser.size(390, 844)
        try:
            for name in ("", "#C25/44", "#C25/58", "#/graph", "#/milestones"):
                self.open(name)
                assert browser.value("document.scrollingElement.scrollWidth") <= 390, name
                assert browser.value("document.scrollingElement.scrollHeight") <= 844, name
            self.open()
            assert browser.value("document.getElementById('list').offsetParent !== null")
            browser.click("#texts a")
            browser.wait_for("document.getElementById('details').getBoundingClientRect().width >= 389")
        finally:
            browser.size(1280, 800)
        color = "getComputedStyle(document.body).backgroundColor"
        self.open()
        light = browser.value(color)
        browser.prefer(color_scheme="dark", reduced_motion="reduce")
        assert browser.value(color) != light
        browser.prefer()

    def names_all_that_can_be_reached(self):
        for name in ("#C25/44", "#/milestones"):
            self.open(name)
            nameless = []
            for node in self.browser.call("Accessibility.getFullAXTree")["nodes"]:
                can_focus = any(p["name"] == "focusable" and p["value"].get("value") for p in node.get("properties", []))
                role = node.get("role", {}).get("value")
                if can_focus and role not in ("RootWebArea", "none") and not node.get("name", {}).get("value"):
                    nameless.append((role, node.get("backendDOMNodeId")))
            allowed = [entry for entry in nameless if entry[0] in ("complementary", "generic", "listitem", "tabpanel")]
            assert len(nameless) == len(allowed), nameless


def poisoned(collection, folder):
    """A copy of the collection in which everything that comes from papers tries to break out of the page."""
    source = sqlite3.connect(f"file:{collection}/collection.sqlite?mode=ro", uri=True)
    target = sqlite3.connect(Path(folder) / "collection.sqlite")
    source.backup(target)
    target.execute("UPDATE documents SET title = ?1, path = ?1 || path, session = ?1, author = ?1", (HOSTILE,))
    target.execute("UPDATE blocks SET text = ?1 || text", (HOSTILE,))
    target.execute("UPDATE cells SET text = ?1 || text", (HOSTILE,))
    target.execute("UPDATE tables SET caption = ?1", (HOSTILE,))
    target.execute("UPDATE milestones SET action = ?1, status_text = ?1, target = ?1, owner = ?1, basis = ?1, phase = ?1", (HOSTILE,))
    target.execute("UPDATE mentions SET url = 'javascript:window.broken=3', place = ?1, type = ?1", (HOSTILE,))
    target.execute("UPDATE works SET work = work || ?1 WHERE work LIKE 'PP/%'", (HOSTILE,))
    target.commit()
    target.close()


def stays_whole(browser, address):
    """Nothing that papers say becomes a part of the page."""
    browser.open(address)
    for name in ("#C25/44", "#C25/51", "#/milestones", "#" + HOSTILE):
        browser.value(f"location.hash = {json.dumps(name)}")
        time.sleep(0.1)
        browser.value("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        time.sleep(0.05)
        assert browser.value("window.broken === undefined"), name
        assert browser.value("document.querySelectorAll('img, iframe, object, [onerror], [href^=\"javascript\" i]').length") == 0
        assert browser.value("document.scripts.length") == 2
    browser.value("location.hash = '#C25/44'")
    browser.wait_for("document.querySelector('.details-head .title') !== null")
    shown = browser.value("document.querySelector('.details-head .title').textContent")
    assert shown == HOSTILE, shown
    # Were a paper to get code in all the same, the page's policy would not run it.
    browser.value("""(() => { const s = document.createElement('script'); s.textContent = 'window.broken = 4';
        document.body.append(s); document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.broken=5">'); })()""")
    time.sleep(0.1)
    assert browser.value("window.broken === undefined")


def run(name, check):
    try:
        check()
        print(f"{name}: ok", flush=True)
        return 0
    except (AssertionError, RuntimeError, TimeoutError) as error:
        print(f"{name}: {type(error).__name__} {error}", flush=True)
        traceback.print_exc(limit=-2)
        return 1


def main():
    tool, collection = sys.argv[1:]
    executable = find_browser()
    if executable is None:
        print("Chromium is not installed: the page is not tried out ('make pictures' installs it)")
        return
    browser = Browser(executable)
    failed = 0
    try:
        browser.size(1280, 800)
        with tempfile.TemporaryDirectory() as folder:
            address = write_page(tool, collection, folder)
            database = sqlite3.connect(f"file:{collection}/collection.sqlite?mode=ro", uri=True)
            checks = Checks(browser, address, database)
            for name in [name for name in vars(Checks) if name not in ("open", "find", "symbols", "rows", "choose", "colored")]:
                if name.startswith("_"):
                    continue
                failed += run(name.replace("_", " "), getattr(checks, name))
                failed += bool(browser.complaints)
                for complaint in browser.complaints:
                    print("  the page complains:", complaint)
        with tempfile.TemporaryDirectory() as folder:
            poisoned(collection, folder)
            failed += run("stays whole", lambda: stays_whole(browser, write_page(tool, folder, folder)))
    finally:
        browser.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
