-- Full-text search. What can be found stands in search_texts; search_index holds for each of them the pairs of its characters, made by the program.
-- Ids are made of rank, document and order, so that hits come in the same order however the documents were loaded.

-- The number of a document in the ids: the first bits of its hash, the next free number if another document has them.
CREATE TABLE search_documents (
  document  TEXT NOT NULL PRIMARY KEY REFERENCES documents (sha256) ON DELETE CASCADE,
  number    INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE search_texts (
  id        INTEGER NOT NULL PRIMARY KEY,
  document  TEXT NOT NULL REFERENCES documents (sha256) ON DELETE CASCADE,
  form      INTEGER,                      -- NULL for kept tables
  path      TEXT NOT NULL,
  field     TEXT NOT NULL,                -- last step of the path; attributes, caption, row (its cells divided by U+001F)
  text      TEXT NOT NULL
) STRICT;
CREATE INDEX search_texts_by_document ON search_texts (document);

CREATE VIRTUAL TABLE search_index USING fts5 (grams, content = '', columnsize = 0, tokenize = 'ascii');
