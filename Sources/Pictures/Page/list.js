// The list of texts that were found.

const firstRows = 150;
let shownRows = firstRows;

function row({ work, hit }, index) {
  const meta = [work.kind, work.date && dayName(work.date), [...work.languages].join(" "),
    !work.held && statusNames[work.status]];
  const link = html(
    "a", { href: addressOf(work), tabindex: index === 0 ? 0 : -1, "data-work": work.index },
    html("span", { class: "row-head" }, kindIcon(work), html("strong", { dir: "ltr" }, marked(work.label)),
      work.citedBy > 0 && html("span", { class: "cited", title: `cited by ${counted(work.citedBy, "text")}` },
        html("span", { class: "hidden-text" }, "cited by "), String(work.citedBy))),
    work.title && quoted("span", work.title, work.titleLanguage, { class: "row-title" }),
    html("span", { class: "row-meta" }, dotted(meta)),
    hit && hit.what !== "title" && html("span", { class: "row-hit" }, html("span", { class: "what" }, hit.what),
      quoted("span", excerpt(hit.text, state.words), hit.language)),
  );
  return html("li", {}, link);
}

function drawList(names) {
  if (names.has("found")) {
    shownRows = firstRows;
    fillList();
  }
  if (names.has("found") || names.has("work")) markSelected();
}

function fillList() {
  const list = byID("texts");
  list.replaceChildren(...state.found.slice(0, shownRows).map(row));
  if (state.found.length > shownRows) {
    const more = html("button", { type: "button", class: "plain", onclick: showMore },
      `Show ${Math.min(firstRows, state.found.length - shownRows)} more`);
    list.append(html("li", { class: "more" }, more));
  }
  const isWhole = state.query.trim() === "" && state.found.length === works.length;
  announce(isWhole ? counted(works.length, "text") : `${counted(state.found.length, "text")} of ${works.length}`);
}

function showMore() {
  const first = shownRows;
  shownRows += firstRows;
  fillList();
  byID("texts").querySelectorAll("a")[first]?.focus();
}

function markSelected() {
  for (const link of byID("texts").querySelectorAll("a")) {
    const isSelected = state.work?.index === Number(link.dataset.work);
    if (isSelected) {
      link.setAttribute("aria-current", "true");
      rove(link);
      link.scrollIntoView({ block: "nearest" });
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

/** Makes one link of the list the one that Tab comes to. */
function rove(link) {
  byID("texts").querySelector('a[tabindex="0"]')?.setAttribute("tabindex", "-1");
  link.setAttribute("tabindex", "0");
}

/** Arrow keys, Home and End walk through the list. */
function walkList(event) {
  const links = [...byID("texts").querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  if (next < 0) return byID("search").focus();
  const link = links[Math.min(next, links.length - 1)];
  if (!link) return;
  rove(link);
  link.focus();
}
