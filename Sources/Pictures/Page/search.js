// Full text: folded, so that case, accents, Arabic vowels, widths and kinds of digits make no difference.

const digitsOf = (text) =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.charCodeAt(0) & 0xf) % 10));

/** The folded form of a text. Marks, tatweel, soft hyphens and marks of direction are left out. */
function fold(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  const plain = text.normalize("NFKD").toLowerCase().replace(/[\p{M}\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069]/gu, "");
  return digitsOf(plain).replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\s/g, " ");
}

/** The words of a query, folded; what stands between quotation marks is one. */
const wordsOf = (query) =>
  [...query.matchAll(/["“”«»„]([^"“”«»„]+)["“”«»„]|([^\s"“”«»„]+)/g)]
    .map((match) => fold(match[1] ?? match[2]).trim())
    .filter(Boolean);

/** Where words stand in a text: pairs of offsets that do not overlap. */
function placesOf(words, text) {
  if (words.length === 0) return [];
  let folded = "";
  const origins = [];
  let offset = 0;
  for (const character of text) {
    for (const part of fold(character)) {
      for (let unit = 0; unit < part.length; unit += 1) origins.push([offset, offset + character.length]);
      folded += part;
    }
    offset += character.length;
  }
  const places = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      places.push([origins[at][0], origins[at + word.length - 1][1]]);
    }
  }
  places.sort((left, right) => left[0] - right[0]);
  return places.filter(([start], index) => index === 0 || start >= places[index - 1][1]);
}

/** A text as nodes, with the words of the search marked. */
function marked(text) {
  const places = placesOf(state.words, text);
  const nodes = [];
  let last = 0;
  for (const [start, end] of places) {
    nodes.push(text.slice(last, start), html("mark", {}, text.slice(start, end)));
    last = end;
  }
  nodes.push(text.slice(last));
  return nodes;
}

/** What can be found of a work: texts with what they are. Made when the first search needs it. */
function entriesOf(work) {
  if (work.entries) return work.entries;
  const entries = [];
  const seen = new Set();
  const add = (text, language, what) => {
    if (!text || seen.has(text)) return;
    seen.add(text);
    entries.push({ text, language, what, folded: fold(text) });
  };
  for (const paper of work.papers) {
    add(paper.title, paper.language, "title");
    add(paper.symbol, undefined, "symbol");
    for (const [name, text] of paper.fields) add(text, paper.language, name.toLowerCase());
    for (const milestone of paper.milestones) add(milestone.action, paper.language, "milestone");
    for (const citation of paper.citations) add(citation.sentence, paper.language, "cites " + citation.cited);
    for (const table of paper.tables) {
      add(table.caption, paper.language, "table");
      for (const cell of table.cells) add(cell[5], paper.language, "table");
    }
  }
  // Sentences of those that cite a text count for the text too, as far as the collection does not hold it.
  if (!work.held) {
    for (const citation of work.incoming) add(citation.sentence, citation.paper.language, "cited by " + citation.paper.label);
  }
  work.entries = entries;
  work.foldedID = fold(work.id);
  return entries;
}

/** How well a work answers, and the entry that shows it; nothing where it does not. */
function answer(work, words) {
  if (words.length === 0) return { score: 0 };
  const entries = entriesOf(work);
  const all = words.join(" ");
  if (work.foldedID === all) return { score: 100 };
  if (work.foldedID.startsWith(all)) return { score: 60 };
  if (words.every((word) => work.foldedID.includes(word))) return { score: 40 };
  const hit = entries.find((entry) => words.every((word) => entry.folded.includes(word)));
  if (hit) return { score: hit.what === "title" ? 20 : 10, hit };
  const head = work.foldedID + " " + entries.filter((entry) => entry.what === "title").map((entry) => entry.folded).join(" ");
  return words.every((word) => head.includes(word)) ? { score: 8 } : undefined;
}

/** The piece of a text around its first place of a word. */
function excerpt(text, words) {
  const place = placesOf(words, text)[0] ?? [0, 0];
  const start = Math.max(0, place[0] - 60);
  const end = Math.min(text.length, place[1] + 110);
  const from = start === 0 ? 0 : Math.max(start, text.indexOf(" ", start) + 1 > place[0] ? start : text.indexOf(" ", start) + 1);
  return (from > 0 ? "… " : "") + text.slice(from, end).trim() + (end < text.length ? " …" : "");
}
