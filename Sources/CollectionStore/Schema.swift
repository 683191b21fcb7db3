import GRDB

/// The tables of `collection.sqlite`. `docs/collection.md` describes them for people; a change is a new migration here and
/// a line there.
enum Schema {
  /// The number of rows that one document may have in a table: ids of rows are those of their document, shifted, with
  /// the ordinal in the document. So the rows of a document stand together and need no index to be found.
  static let rowBits: Int64 = 21

  /// The most rows of one document in a table. `ReadLimits` stops at as many paragraphs and cells, unless it is raised.
  static let mostRows = 1 << Int(rowBits)

  /// The first id behind the rows of a document.
  static func rows(ofDocument id: Int64) -> (first: Int64, last: Int64) {
    (id << rowBits, (id + 1) << rowBits - 1)
  }

  /// The order of the language versions of one edition: English first, which most readers have in common.
  static let englishFirst = "language <> 'en', language, output"

  /// The order of the files of a work: the first edition before its revisions.
  static let editionsInOrder = "edition IS NOT NULL, edition, \(englishFirst)"

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: first)
    }
    return migrator
  }

  /// A column that tells the document of a row, and one that tells its number in it. Both take no room.
  private static let place = """
    document_id INTEGER AS (id >> 21) VIRTUAL,
      ordinal INTEGER AS (id & 2097151) VIRTUAL
    """

  private static let first = """
    CREATE TABLE properties (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE works (id INTEGER PRIMARY KEY, work TEXT NOT NULL UNIQUE);

    CREATE TABLE documents (
      id INTEGER PRIMARY KEY, output TEXT NOT NULL UNIQUE, path TEXT NOT NULL, sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL, work_id INTEGER NOT NULL, symbol TEXT, edition TEXT, language TEXT, title TEXT,
      session TEXT, date TEXT, original_language TEXT, agenda_item TEXT, author TEXT,
      purpose TEXT, action TEXT, strategic_plan TEXT, financial TEXT, summary_references TEXT,
      block_count INTEGER NOT NULL, table_count INTEGER NOT NULL, reference_count INTEGER NOT NULL,
      milestone_count INTEGER NOT NULL, note_count INTEGER NOT NULL, link_count INTEGER NOT NULL,
      diagnostic_count INTEGER NOT NULL, warning_count INTEGER NOT NULL, files TEXT NOT NULL,
      sort_key BLOB NOT NULL);
    CREATE INDEX documents_in_order ON documents (sort_key, output);
    CREATE INDEX documents_by_work ON documents (work_id);

    CREATE TABLE blocks (
      id INTEGER PRIMARY KEY, \(place), kind TEXT NOT NULL, level INTEGER NOT NULL, label TEXT NOT NULL,
      place TEXT NOT NULL, text TEXT NOT NULL, folded TEXT NOT NULL);
    CREATE VIRTUAL TABLE search USING fts5 (
      folded, content='blocks', content_rowid='id', tokenize='trigram case_sensitive 1', detail=none);

    CREATE TABLE mentions (
      id INTEGER PRIMARY KEY, \(place), cited TEXT NOT NULL, work_id INTEGER NOT NULL, edition TEXT,
      kind TEXT NOT NULL, block INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, place TEXT NOT NULL,
      text TEXT NOT NULL, rule TEXT NOT NULL, self INTEGER NOT NULL, url TEXT, link TEXT, body TEXT, part TEXT,
      leads_to TEXT, type TEXT,
      state TEXT, meant TEXT, decided TEXT);
    CREATE INDEX mentions_by_work ON mentions (work_id) WHERE state IS NOT NULL;

    CREATE TABLE candidates (
      mention_id INTEGER NOT NULL, position INTEGER NOT NULL, work TEXT NOT NULL,
      PRIMARY KEY (mention_id, position)) WITHOUT ROWID;

    CREATE TABLE links (
      id INTEGER PRIMARY KEY, \(place), block INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      text TEXT NOT NULL, url TEXT NOT NULL);
    CREATE TABLE tables (
      id INTEGER PRIMARY KEY, \(place), caption TEXT, row_count INTEGER NOT NULL, column_count INTEGER NOT NULL,
      header_rows INTEGER NOT NULL, place TEXT NOT NULL, layout INTEGER NOT NULL);
    CREATE TABLE cells (
      id INTEGER PRIMARY KEY, \(place), "table" INTEGER NOT NULL, row INTEGER NOT NULL, "column" INTEGER NOT NULL,
      row_span INTEGER NOT NULL, column_span INTEGER NOT NULL, header INTEGER NOT NULL, text TEXT NOT NULL);
    CREATE TABLE milestones (
      id INTEGER PRIMARY KEY, \(place), action TEXT NOT NULL, status TEXT NOT NULL, status_text TEXT NOT NULL,
      phase TEXT, owner TEXT, progress INTEGER, basis TEXT NOT NULL, "table" INTEGER, row INTEGER, block INTEGER,
      start INTEGER, "end" INTEGER, blocks TEXT NOT NULL,
      \(MilestoneRows.dateColumns("target", " TEXT")), \(MilestoneRows.dateColumns("completed", " TEXT")));
    CREATE TABLE diagnostics (
      id INTEGER PRIMARY KEY, \(place), code TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL, part TEXT,
      paragraph INTEGER, para_id TEXT, line INTEGER, "column" INTEGER);

    CREATE TABLE edges (
      source INTEGER NOT NULL, target INTEGER NOT NULL, mentions INTEGER NOT NULL,
      PRIMARY KEY (source, target)) WITHOUT ROWID;
    CREATE INDEX edges_by_target ON edges (target, source, mentions);
    CREATE TABLE ranks (
      work_id INTEGER PRIMARY KEY, pagerank REAL NOT NULL, cited_by INTEGER NOT NULL, cites INTEGER NOT NULL,
      held INTEGER NOT NULL);
    CREATE INDEX ranks_by_pagerank ON ranks (pagerank);
    CREATE INDEX ranks_by_citations ON ranks (held, cited_by);

    CREATE VIEW citations AS
      SELECT coalesce(d.symbol, d.output) AS citing, d.language, d.date, d.output, m.cited, w.work, m.edition, m.kind,
        m.type, m.state, m.meant, m.decided, m.place, 'b' || (m.block + 1) AS block, m.start, m."end", m.text,
        b.text AS paragraph
      FROM mentions m
        JOIN documents d ON d.id = m.document_id
        JOIN works w ON w.id = m.work_id
        JOIN blocks b ON b.id = (m.document_id << 21) + m.block
      WHERE m.state IS NOT NULL;
    """
}
