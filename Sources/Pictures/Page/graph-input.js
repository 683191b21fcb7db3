// Mouse, touch, pen and keys in the graph.

function listenToGraph(graph) {
  const { root, viewport } = graph;
  const placeOf = (event) => {
    const box = root.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const workOf = (event) => event.target.closest?.("[data-work]")?.dataset.work;

  root.addEventListener("wheel", (event) => {
    event.preventDefault();
    viewport.zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)), placeOf(event));
  }, { passive: false });

  // Fingers or the mouse: one moves the graph or a node, two zoom.
  const pointers = new Map();
  let grip;
  root.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, placeOf(event));
    const index = workOf(event);
    grip = { index: index === undefined ? undefined : Number(index), start: placeOf(event), hasMoved: false };
  });
  root.addEventListener("pointermove", (event) => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const place = placeOf(event);
    if (!grip.hasMoved && Math.hypot(place.x - grip.start.x, place.y - grip.start.y) < 4) return;
    // Taken only now: a click must reach the node itself.
    if (!grip.hasMoved) root.setPointerCapture(event.pointerId);
    grip.hasMoved = true;
    const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, other]) => other);
    pointers.set(event.pointerId, place);
    if (others.length > 0) {
      const distance = (point) => Math.max(1, Math.hypot(point.x - others[0].x, point.y - others[0].y));
      viewport.zoom(distance(place) / distance(last), { x: (place.x + others[0].x) / 2, y: (place.y + others[0].y) / 2 });
    } else if (grip.index !== undefined) {
      graph.place(grip.index, viewport.inGraph(place));
    } else {
      viewport.move(place.x - last.x, place.y - last.y);
    }
  });
  for (const end of ["pointerup", "pointercancel"]) root.addEventListener(end, (event) => pointers.delete(event.pointerId));
  root.addEventListener("click", (event) => {
    if (grip?.hasMoved) return;
    const index = workOf(event);
    if (index !== undefined) pick(graph, Number(index));
    else if (state.work) select(undefined);
  });

  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = Number(document.activeElement?.dataset?.work ?? graph.current);
    const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    const way = ways[event.key];
    if (way && event.shiftKey) viewport.move(-60 * way[0], -60 * way[1]);
    else if (way) focusNode(graph, nextNode(focused, way));
    else if (event.key === "Enter" || event.key === " ") pick(graph, focused);
    else if (event.key === "+" || event.key === "=") viewport.zoom(1.3);
    else if (event.key === "-") viewport.zoom(1 / 1.3);
    else if (event.key === "0") graph.fit();
    else return;
    event.preventDefault();
  });

  byID("zoom-in").addEventListener("click", () => viewport.zoom(1.4));
  byID("zoom-out").addEventListener("click", () => viewport.zoom(1 / 1.4));
  byID("zoom-fit").addEventListener("click", () => graph.fit());
}

/** Shows the text of a node, and remembers from where. */
function pick(graph, index) {
  beforeDetails = graph.nodes[index];
  graph.wasPicked = works[index] !== state.work;
  select(works[index]);
}

/** The nearest node in a direction; what lies aside counts as farther. */
function nextNode(from, [x, y]) {
  let best;
  let least = Infinity;
  for (const { index, x: left, y: top } of works) {
    if (index === from || !state.foundSet.has(index)) continue;
    const [dx, dy] = [left - works[from].x, top - works[from].y];
    const along = dx * x + dy * y;
    const aside = Math.abs(dx * y) + Math.abs(dy * x);
    if (along <= 0.5 || aside > 2 * along) continue;
    const distance = along + 2 * aside;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function focusNode(graph, index) {
  if (index === undefined) return;
  graph.rove(index);
  graph.nodes[index].focus({ preventScroll: true });
  graph.viewport.reveal(works[index]);
}

/** What shapes and strokes mean, as far as they occur. */
function makeLegend() {
  const kinds = [...new Set(works.map((work) => work.kind))].sort();
  byID("legend").append(
    ...kinds.map((kind) => html("span", {}, kindIcon({ kind, held: true }), kind)),
    works.some((work) => !work.held) && html("span", {}, kindIcon({ kind: kinds.includes("document") ? "document" : kinds[0], held: false, status: "not-held" }), "not held"),
    html("span", { class: "when-selected" }, html("i", { class: "line from" }), "cites"),
    html("span", { class: "when-selected" }, html("i", { class: "line to" }), "is cited by"),
  );
}
