// Elements. Text becomes text nodes and nothing else: whatever a paper says, none of it is read as HTML.

const byID = (id) => document.getElementById(id);

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false) element.append(child);
  }
  return element;
}

/** An HTML element: attributes, `on…` listeners, and children that are elements or text. */
const html = (tag, properties = {}, ...children) => fill(document.createElement(tag), properties, children);

/** An SVG element. */
const svg = (tag, properties = {}, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);

/** Text of a paper in an element of its own: its direction is its own, its language that of the paper where it is known. */
const quoted = (tag, text, language, properties = {}) =>
  html(tag, { dir: "auto", lang: language, ...properties }, marked(text));

/** Facts in one line, each with the direction of its own text. */
const dotted = (facts) =>
  facts.filter(Boolean).flatMap((fact, index) => [index > 0 && " · ", typeof fact === "string" ? html("bdi", {}, fact) : fact]);

/** A link to an address of the web, which may come from a paper: any other address is not linked. */
function outside(address, ...children) {
  if (!/^https?:\/\//i.test(address)) return html("span", {}, ...children);
  return html("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

/** Calls a function once per frame, however often it is asked for. */
function oncePerFrame(action) {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      action();
    });
  };
}
