-- Each record as the program made it, beside its rows: what the rows are checked against, and what later steps start from when an earlier one need not be done
-- again. JSON of record format 1 with what the program itself knows beside it (proof ledgers), UTF-8, packed by zlib; a long document has several pieces.
CREATE TABLE record_json (
  document  TEXT NOT NULL REFERENCES documents (sha256) ON DELETE CASCADE,
  piece     INTEGER NOT NULL CHECK (piece >= 0),
  json      BLOB NOT NULL,
  PRIMARY KEY (document, piece)
) STRICT, WITHOUT ROWID;

-- The journal: how the content of the other tables came to be. It depends on what was run when, and is no part of the dump that is the same for the same inputs:
-- runs, run_documents, value_changes, definition_files, program_parts. A run that changes nothing leaves no row of it.
-- It outlives the rows of a document, so it does not refer to documents.

-- The files behind runs.definitions_sha256, and the parts behind runs.program_version.
CREATE TABLE definition_files (
  definitions_sha256  TEXT NOT NULL,
  file                TEXT NOT NULL,   -- path in the folder of definitions
  sha256              TEXT NOT NULL,
  PRIMARY KEY (definitions_sha256, file)
) STRICT, WITHOUT ROWID;

CREATE TABLE program_parts (
  program_version  TEXT NOT NULL,
  part             TEXT NOT NULL,      -- a library of the program, or a way in which it works here
  build            TEXT NOT NULL,
  PRIMARY KEY (program_version, part)
) STRICT, WITHOUT ROWID;

-- The inputs of each run, by content.
CREATE TABLE run_documents (
  run                        INTEGER NOT NULL REFERENCES runs (run),
  document                   TEXT NOT NULL CHECK (length(document) = 64),
  name                       TEXT NOT NULL,
  outcome                    TEXT NOT NULL CHECK (outcome IN ('added', 'rewritten', 'unchanged')),
  before_program_version     TEXT,     -- what had made the rows that were rewritten
  before_definitions_sha256  TEXT,
  PRIMARY KEY (run, document),
  CHECK ((outcome = 'rewritten') = (before_program_version IS NOT NULL) AND (outcome = 'rewritten') = (before_definitions_sha256 IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX run_documents_by_document ON run_documents (document, run);

-- What a rewritten document says otherwise than before; only ever added.
CREATE TABLE value_changes (
  run       INTEGER NOT NULL,
  document  TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('value', 'typed', 'proof', 'table', 'finding')),
  path      TEXT NOT NULL,             -- as in the record; of a finding its path and code
  before    TEXT,                      -- NULL where nothing was
  after     TEXT,
  PRIMARY KEY (run, document, kind, path),
  FOREIGN KEY (run, document) REFERENCES run_documents (run, document),
  CHECK (before IS NOT after)
) STRICT, WITHOUT ROWID;
CREATE INDEX value_changes_by_place ON value_changes (document, path);
