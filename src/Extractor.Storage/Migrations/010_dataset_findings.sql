-- What only the forms of several documents together show: the same text in other projects or years, money carried over that was not left, project forms
-- that do not add up to the report. Made anew from all forms when documents were written; one written since leaves no row of it.
CREATE TABLE dataset_findings (
  finding     INTEGER NOT NULL PRIMARY KEY,   -- by rule, then by the document (hash) and place of the first value
  code        TEXT NOT NULL,
  severity    TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
  rule        TEXT NOT NULL,
  message     TEXT NOT NULL,
  message_zh  TEXT NOT NULL
) STRICT;

-- The values that it speaks of, the one that it is about first.
CREATE TABLE dataset_finding_cells (
  finding   INTEGER NOT NULL REFERENCES dataset_findings (finding) ON DELETE CASCADE,
  ordinal   INTEGER NOT NULL CHECK (ordinal >= 0),
  document  TEXT NOT NULL REFERENCES documents (sha256) ON DELETE CASCADE,
  form      INTEGER NOT NULL,
  path      TEXT NOT NULL,
  PRIMARY KEY (finding, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX dataset_finding_cells_by_document ON dataset_finding_cells (document, form);

-- One row if the findings above are those of the documents that stand here, made by this program and these definitions.
CREATE TABLE dataset_search (
  program_version     TEXT NOT NULL,
  definitions_sha256  TEXT NOT NULL,
  forms               INTEGER NOT NULL CHECK (forms >= 0)
) STRICT;

-- Each value that a finding speaks of with its print and its place: findings of documents and of all documents together.
CREATE VIEW finding_cells AS
  SELECT d.name AS document_name, f.document, f.form, f.code, f.severity, f.about, f.rule, f.message, f.message_zh, c.value AS path, e.printed, p.page, p.line, p.cell
  FROM findings f
  JOIN documents d ON d.sha256 = f.document
  JOIN json_each(CASE WHEN f.cells = '[]' AND f.path IS NOT NULL THEN json_array(f.path) ELSE f.cells END) c
  LEFT JOIN evidence e ON e.document = f.document AND e.path = c.value
  LEFT JOIN evidence_parts p ON p.document = f.document AND p.path = c.value AND p.ordinal = 0
  UNION ALL
  SELECT d.name, c.document, c.form, f.code, f.severity, 'form', f.rule, f.message, f.message_zh, c.path, e.printed, p.page, p.line, p.cell
  FROM dataset_findings f
  JOIN dataset_finding_cells c ON c.finding = f.finding
  JOIN documents d ON d.sha256 = c.document
  LEFT JOIN evidence e ON e.document = c.document AND e.path = c.path
  LEFT JOIN evidence_parts p ON p.document = c.document AND p.path = c.path AND p.ordinal = 0;
