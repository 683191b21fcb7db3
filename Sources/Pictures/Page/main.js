// Begins.

byID("caption").textContent = collection.caption;
document.title = "Citations – " + collection.caption;
if (collection.notice) {
  byID("notice").textContent = "Shown: " + collection.notice + ".";
  byID("notice").hidden = false;
}
makeFilters();
makeLegend();
find();
const graph = new Graph(byID("canvas"));
listenToGraph(graph);
listenToKeys();
for (const draw of [drawTabs, drawFilters, drawList, drawDetails, (names) => graph.draw(names), drawTimeline]) subscribe(draw);

byID("order").addEventListener("change", (event) => change({ order: event.target.value }));
addEventListener("hashchange", followAddress);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.viewport.apply());
addEventListener("beforeprint", () => graph.freeze(true));
addEventListener("afterprint", () => graph.freeze(false));
addEventListener("resize", oncePerFrame(() => graph.viewport.apply()));

// The canvas has its size only now, and again when it is first seen.
new ResizeObserver((_, observer) => {
  if (byID("canvas").clientWidth === 0) return;
  graph.fit();
  if (state.work) graph.fitAround(state.work);
  observer.disconnect();
}).observe(byID("canvas"));
change({ filters: state.filters, view: state.view });
readAddress();
