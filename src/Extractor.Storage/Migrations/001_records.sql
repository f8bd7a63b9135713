-- The records of format 1 as tidy tables.
-- Keys are the document's SHA-256 and the positions that the paths of the record count (from 0), so the same input gives the same
-- rows on any machine, in whatever order documents were loaded. No table but "runs" knows a clock.
-- "document" is always documents.sha256; "form" and "row" are the numbers of "forms[FORM].indicators[ROW]".

CREATE TABLE documents (
  sha256             TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  name               TEXT NOT NULL,
  media_type         TEXT NOT NULL,
  page_count         INTEGER CHECK (page_count >= 0),
  reader             TEXT NOT NULL,
  program_version    TEXT NOT NULL,   -- the program and the definitions that made the rows: a changed one makes them anew
  definitions_sha256 TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE forms (
  document              TEXT NOT NULL REFERENCES documents (sha256) ON DELETE CASCADE,
  form                  INTEGER NOT NULL CHECK (form >= 0),
  form_type             TEXT NOT NULL CHECK (form_type IN ('project_self_evaluation', 'unit_self_evaluation', 'unit_self_evaluation_report',
                          'project_target_declaration', 'unit_target_declaration', 'project_monitoring')),
  title                 TEXT,
  fiscal_year           INTEGER,
  project_name          TEXT,
  competent_department  TEXT,
  implementing_unit     TEXT,
  unit_name             TEXT,
  money_unit            TEXT,
  total_weight          REAL,
  total_score           REAL,
  grade                 TEXT,
  money_factor          REAL,            -- yuan per printed money unit
  rules                 TEXT CHECK (rules IS NULL OR json_valid(rules)),  -- rule ids that decided the typed values; NULL if the form has none
  PRIMARY KEY (document, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX forms_by_year ON forms (fiscal_year, form_type);
CREATE INDEX forms_by_project ON forms (project_name);

-- Printed keys that have no column of their own: of the form (list 'form', row 0), a funding row or an indicator line.
CREATE TABLE attributes (
  document  TEXT NOT NULL,
  form      INTEGER NOT NULL,
  list      TEXT NOT NULL CHECK (list IN ('form', 'funding', 'indicators')),
  row       INTEGER NOT NULL CHECK (row >= 0),
  ordinal   INTEGER NOT NULL CHECK (ordinal >= 0),
  key       TEXT NOT NULL,
  value     TEXT,
  PRIMARY KEY (document, form, list, row, ordinal),
  FOREIGN KEY (document, form) REFERENCES forms (document, form) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX attributes_by_key ON attributes (key);

CREATE TABLE funding (
  document               TEXT NOT NULL,
  form                   INTEGER NOT NULL,
  row                    INTEGER NOT NULL CHECK (row >= 0),
  item                   TEXT,
  label                  TEXT,
  initial_budget         REAL,
  full_year_budget       REAL,
  executed               REAL,
  weight                 REAL,
  execution_rate         REAL,           -- percent as printed
  score                  REAL,
  normalised             INTEGER NOT NULL CHECK (normalised IN (0, 1)),  -- 1 if the yuan amounts were asked for
  initial_budget_yuan    REAL,
  full_year_budget_yuan  REAL,
  executed_yuan          REAL,
  PRIMARY KEY (document, form, row),
  FOREIGN KEY (document, form) REFERENCES forms (document, form) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE goals (
  document  TEXT NOT NULL,
  form      INTEGER NOT NULL,
  row       INTEGER NOT NULL CHECK (row >= 0),
  expected  TEXT,
  actual    TEXT,
  PRIMARY KEY (document, form, row),
  FOREIGN KEY (document, form) REFERENCES forms (document, form) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE tasks (
  document  TEXT NOT NULL,
  form      INTEGER NOT NULL,
  row       INTEGER NOT NULL CHECK (row >= 0),
  name      TEXT,
  content   TEXT,
  PRIMARY KEY (document, form, row),
  FOREIGN KEY (document, form) REFERENCES forms (document, form) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE sections (
  document  TEXT NOT NULL,
  form      INTEGER NOT NULL,
  row       INTEGER NOT NULL CHECK (row >= 0),
  heading   TEXT,
  text      TEXT,
  PRIMARY KEY (document, form, row),
  FOREIGN KEY (document, form) REFERENCES forms (document, form) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE indicators (
  document         TEXT NOT NULL,
  form             INTEGER NOT NULL,
  row              INTEGER NOT NULL CHECK (row >= 0),
  level1           TEXT,
  level1_weight    REAL,
  level2           TEXT,
  level2_weight    REAL,
  level3           TEXT,
  kind             TEXT,
  direction        TEXT,
  target           TEXT,                 -- as printed; typed in target_*
  unit             TEXT,
  actual           TEXT,                 -- as printed; typed in actual_*
  weight           REAL,
  score            REAL,
  reviewer_score   REAL,
  deviation        TEXT,
  explanation      TEXT,
  scoring_rule     TEXT,
  level1_code      TEXT,
  level2_code      TEXT,
  indicator_id     TEXT,
  target_operator  TEXT,
  target_value     REAL,
  target_upper     REAL,
  target_unit      TEXT,
  target_text      TEXT,
  actual_value     REAL,
  actual_unit      TEXT,
  actual_text      TEXT,
  met              INTEGER CHECK (met IN (0, 1)),
  rules            TEXT CHECK (rules IS NULL OR json_valid(rules)),  -- rule ids that decided the typed values; NULL if the line has none
  PRIMARY KEY (document, form, row),
  FOREIGN KEY (document, form) REFERENCES forms (document, form) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX indicators_by_level ON indicators (level1_code, level2_code);
CREATE INDEX indicators_by_level3 ON indicators (level3);

-- Grids that are no known form.
CREATE TABLE tables (
  document      TEXT NOT NULL REFERENCES documents (sha256) ON DELETE CASCADE,
  table_number  INTEGER NOT NULL CHECK (table_number >= 0),
  page          INTEGER,
  rows          INTEGER NOT NULL CHECK (rows >= 0),
  columns       INTEGER NOT NULL CHECK (columns >= 0),
  caption       TEXT,
  PRIMARY KEY (document, table_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE cells (
  document      TEXT NOT NULL,
  table_number  INTEGER NOT NULL,
  ordinal       INTEGER NOT NULL CHECK (ordinal >= 0),
  row           INTEGER NOT NULL CHECK (row >= 0),
  "column"      INTEGER NOT NULL CHECK ("column" >= 0),
  row_span      INTEGER NOT NULL CHECK (row_span >= 1),
  column_span   INTEGER NOT NULL CHECK (column_span >= 1),
  text          TEXT NOT NULL,
  header        INTEGER NOT NULL CHECK (header IN (0, 1)),
  PRIMARY KEY (document, table_number, ordinal),
  FOREIGN KEY (document, table_number) REFERENCES tables (document, table_number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What each value of a form rests on. form, list, row and field take the path apart, so that it joins with the tables above;
-- parent is the path without its last step.
CREATE TABLE evidence (
  document    TEXT NOT NULL,
  path        TEXT NOT NULL,
  form        INTEGER NOT NULL,
  list        TEXT,
  row         INTEGER,
  field       TEXT NOT NULL,
  parent      TEXT NOT NULL,
  printed     TEXT NOT NULL,             -- the characters as read, before any repair
  number      TEXT,                      -- a number digit for digit as it was read; the REAL columns hold 15 digits and no trailing zeros
  confidence  REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  proof       TEXT CHECK (proof IN ('proved', 'consistent', 'unbound', 'contradicted')),
  repairs     TEXT NOT NULL CHECK (json_valid(repairs)),  -- rule ids, in order
  PRIMARY KEY (document, path),
  FOREIGN KEY (document, form) REFERENCES forms (document, form) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_contradicted ON evidence (proof) WHERE proof = 'contradicted';

-- The printed pieces of a value with their places: pages and lines count from 1, cells of flat text from 0, boxes are PDF points.
CREATE TABLE evidence_parts (
  document  TEXT NOT NULL,
  path      TEXT NOT NULL,
  ordinal   INTEGER NOT NULL CHECK (ordinal >= 0),
  printed   TEXT NOT NULL,
  page      INTEGER,
  x0        REAL,
  y0        REAL,
  x1        REAL,
  y1        REAL,
  line      INTEGER,
  cell      INTEGER,
  PRIMARY KEY (document, path, ordinal),
  FOREIGN KEY (document, path) REFERENCES evidence (document, path) ON DELETE CASCADE,
  CHECK ((x0 IS NULL) = (y0 IS NULL) AND (x0 IS NULL) = (x1 IS NULL) AND (x0 IS NULL) = (y1 IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE findings (
  document  TEXT NOT NULL REFERENCES documents (sha256) ON DELETE CASCADE,
  ordinal   INTEGER NOT NULL CHECK (ordinal >= 0),
  path      TEXT,                        -- NULL speaks of the whole document
  form      INTEGER,
  list      TEXT,
  row       INTEGER,
  field     TEXT,
  code      TEXT NOT NULL,
  about     TEXT NOT NULL CHECK (about IN ('reading', 'form')),
  severity  TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
  message   TEXT NOT NULL,
  page      INTEGER,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX findings_by_path ON findings (document, path);
CREATE INDEX findings_by_code ON findings (code);

-- One row for each run that wrote something. finished stays NULL if the run was cut off.
CREATE TABLE runs (
  run                 INTEGER NOT NULL PRIMARY KEY,
  started             TEXT NOT NULL,     -- UTC, ISO 8601
  finished            TEXT,
  program_version     TEXT NOT NULL,
  definitions_sha256  TEXT NOT NULL,
  documents           INTEGER NOT NULL CHECK (documents >= 0)  -- documents written
) STRICT;
