// The collection: the data of the page with what points at what.
//
// works: { id, kind, held, citedBy, cites, rank, x, y, url? } and, from here, index, papers, label, title, date, sessions,
// languages, status, incoming, outgoing (citations) and neighbours (indices of works).
// papers: { work, output, path, symbol?, language?, title?, session?, date?, fields, tables, milestones }
// citations: { paper, work, cited, type?, state, meant?, decided?, place, block, text, sentence, mentions }

const collection = JSON.parse(byID("data").textContent);
const { works, papers, edges, citations, sentences } = collection;
const workByID = new Map(works.map((work) => [work.id, work]));
// Editions, papers and the ids of citations: further names of works.
const otherNames = new Map();

works.forEach((work, index) => {
  Object.assign(work, { index, papers: [], incoming: [], outgoing: [], cited: new Set(), citing: new Set() });
});
papers.forEach((paper, index) => {
  paper.index = index;
  paper.work = workByID.get(paper.work);
  paper.label = paper.symbol ?? paper.path.replace(/^.*\//, "");
  paper.citations = [];
  paper.work.papers.push(paper);
  // English comes first where there are several languages.
  for (const name of [paper.symbol, paper.output]) if (name && !otherNames.has(name)) otherNames.set(name, { work: paper.work, paper });
});
for (const citation of citations) {
  citation.paper = papers[citation.paper];
  citation.work = workByID.get(citation.work);
  citation.sentence = sentences[citation.sentence];
  citation.paper.citations.push(citation);
  citation.paper.work.outgoing.push(citation);
  citation.work.incoming.push(citation);
  if (!otherNames.has(citation.cited)) otherNames.set(citation.cited, { work: citation.work });
}
for (const [source, target] of edges) {
  works[source].cited.add(target);
  works[target].citing.add(source);
}
for (const work of works) {
  const first = preferred(work.papers);
  work.title = first?.title ?? "";
  work.titleLanguage = first?.language;
  work.date = first?.date ?? "";
  // A paper without a symbol is known by its file.
  work.label = first && work.id === first.output ? first.path.replace(/^.*\//, "").replace(/\.\w+$/, "") : work.id;
  work.sessions = new Set(work.papers.map((paper) => paper.session).filter(Boolean));
  work.languages = new Set(work.papers.map((paper) => paper.language).filter(Boolean));
  work.types = new Set([...work.incoming, ...work.outgoing].map((citation) => citation.type).filter(Boolean));
  const doubts = new Set(work.incoming.map((citation) => citation.state));
  work.status = work.held ? "held" : ["impossible", "ambiguous"].find((state) => doubts.has(state)) ?? "not-held";
}

/** Of the language versions of a work the one in a language; else the first, which is English where there is one. */
function preferred(versions, language) {
  return versions.find((paper) => paper.language === language) ?? versions[0];
}

/** The latest edition before all: papers come with the editions in order. */
function shownPaper(work, language) {
  const last = work.papers.at(-1);
  return last && preferred(work.papers.filter((paper) => paper.symbol === last.symbol), language);
}

/** A work by what a person may write behind the #: its id, or that of an edition. */
function findWork(name) {
  const work = workByID.get(name);
  if (work) return { work };
  return otherNames.get(name);
}
