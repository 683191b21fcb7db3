// Keys that work everywhere, the search field and the tabs.

let waitingSearch;

/** Searches for what is typed, at once. */
function search() {
  clearTimeout(waitingSearch);
  const query = byID("search").value;
  if (query === state.query) return;
  // Where details cover the list they make room for what is found.
  if (state.work && query !== "" && matchMedia("(max-width: 1100px)").matches) select(undefined);
  change({ query });
}

/** Searches when nobody has typed for a moment. */
function searchSoon() {
  clearTimeout(waitingSearch);
  waitingSearch = setTimeout(search, 120);
}

function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(input|select|textarea)$/i.test(event.target.tagName);
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      byID("search").focus();
      byID("search").select();
    } else if (event.key === "Escape") {
      escape(event);
    }
  });
  byID("texts").addEventListener("keydown", walkList);
  byID("texts").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link) beforeDetails = link;
  });
  byID("search").addEventListener("input", searchSoon);
  byID("search").addEventListener("change", search);
  byID("search").addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "Enter") return;
    search();
    const first = byID("texts").querySelector("a");
    if (!first) return;
    event.preventDefault();
    if (!isShown(byID("list"))) change({ view: "texts" });
    rove(first);
    first.focus();
    if (event.key === "Enter") first.click();
  });
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    if (!isShown(byID("list"))) change({ view: "texts" });
    byID("texts").querySelector('a[tabindex="0"]')?.focus();
  });
  listenToTabs();
}

/** Escape empties the search, then closes the details. */
function escape(event) {
  const field = byID("search");
  if (event.target === field && field.value !== "") {
    field.value = "";
    search();
  } else if (state.work) {
    closeDetails();
  } else {
    return;
  }
  event.preventDefault();
}

const isShown = (element) => element.offsetParent !== null;

function listenToTabs() {
  const tabs = [...document.querySelectorAll('[role="tab"]')];
  for (const tab of tabs) {
    tab.addEventListener("click", () => {
      location.hash = "#/" + tab.dataset.view;
      followAddress();
    });
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const shown = tabs.filter(isShown);
      const next = shown[(shown.indexOf(tab) + step + shown.length) % shown.length];
      event.preventDefault();
      next.focus();
      next.click();
    });
  }
}

function drawTabs(names) {
  if (!names.has("view")) return;
  document.body.dataset.view = state.view;
  const tabs = [...document.querySelectorAll('[role="tab"]')];
  // Where the list is always there, its tab is hidden and the graph stands beside it.
  const shown = tabs.find((tab) => tab.dataset.view === state.view && isShown(tab)) ?? tabs[1];
  for (const tab of tabs) {
    tab.setAttribute("aria-selected", String(tab === shown));
    tab.tabIndex = tab === shown ? 0 : -1;
  }
}
