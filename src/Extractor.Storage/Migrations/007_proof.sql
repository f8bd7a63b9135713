-- The proof ledger: the identities of each form, the reason of each number's state, and what forms say of the habits of their issuers.

-- Sentences of identities, roundings and reasons, each once; filled from the definitions of the program that wrote the documents.
CREATE TABLE proof_words (
  code     TEXT NOT NULL PRIMARY KEY,
  english  TEXT NOT NULL,
  chinese  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each form that was validated. issuer is a folded name: the office whose habits the form shows.
CREATE TABLE ledgers (
  document  TEXT NOT NULL,
  form      INTEGER NOT NULL,
  issuer    TEXT,
  PRIMARY KEY (document, form),
  FOREIGN KEY (document, form) REFERENCES forms (document, form) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE identities (
  document  TEXT NOT NULL,
  form      INTEGER NOT NULL,
  identity  INTEGER NOT NULL CHECK (identity >= 0),
  name      TEXT NOT NULL REFERENCES proof_words (code),
  holds     INTEGER NOT NULL CHECK (holds IN (0, 1)),
  formula   TEXT NOT NULL,
  rounding  TEXT REFERENCES proof_words (code),  -- NULL where nothing is rounded, or it cannot be told how
  PRIMARY KEY (document, form, identity),
  FOREIGN KEY (document, form) REFERENCES ledgers (document, form) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX identities_failing ON identities (name) WHERE holds = 0;

-- The numbers of an identity, by the path that evidence has.
CREATE TABLE identity_cells (
  document  TEXT NOT NULL,
  form      INTEGER NOT NULL,
  identity  INTEGER NOT NULL,
  ordinal   INTEGER NOT NULL CHECK (ordinal >= 0),
  path      TEXT NOT NULL,
  PRIMARY KEY (document, form, identity, ordinal),
  FOREIGN KEY (document, form, identity) REFERENCES identities (document, form, identity) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_cells_by_path ON identity_cells (document, path);

-- Why each number has its state.
CREATE TABLE proof_reasons (
  document  TEXT NOT NULL,
  form      INTEGER NOT NULL,
  ordinal   INTEGER NOT NULL CHECK (ordinal >= 0),
  path      TEXT NOT NULL,
  reason    TEXT NOT NULL REFERENCES proof_words (code),
  PRIMARY KEY (document, form, ordinal),
  FOREIGN KEY (document, form) REFERENCES ledgers (document, form) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Of each kind of rule between whose rules the numbers of a form decide: which they keep. A kind on which the form says nothing has no rows.
CREATE TABLE rule_votes (
  document  TEXT NOT NULL,
  form      INTEGER NOT NULL,
  ordinal   INTEGER NOT NULL CHECK (ordinal >= 0),
  kind      TEXT NOT NULL,
  rule      TEXT NOT NULL,
  fits      INTEGER NOT NULL CHECK (fits IN (0, 1)),
  PRIMARY KEY (document, form, ordinal),
  FOREIGN KEY (document, form) REFERENCES ledgers (document, form) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- One line for each number of a form: its state, why, and the identities that it stands in, in English and Chinese.
CREATE VIEW proof_view AS
  SELECT d.name AS document_name, e.document, e.form, e.path, e.list, e.row, e.field, e.printed, e.proof AS state,
         w.english AS reason, w.chinese AS reason_chinese,
         (SELECT count(*) FROM identity_cells c WHERE c.document = e.document AND c.path = e.path) AS identities,
         (SELECT group_concat(k.english || ': ' || i.formula || coalesce(', ' || r.english, ''), '; ')
            FROM identity_cells c
            JOIN identities i ON i.document = c.document AND i.form = c.form AND i.identity = c.identity
            JOIN proof_words k ON k.code = i.name LEFT JOIN proof_words r ON r.code = i.rounding
            WHERE c.document = e.document AND c.path = e.path) AS proof,
         (SELECT group_concat(k.chinese || '：' || i.formula || coalesce('，' || r.chinese, ''), '；')
            FROM identity_cells c
            JOIN identities i ON i.document = c.document AND i.form = c.form AND i.identity = c.identity
            JOIN proof_words k ON k.code = i.name LEFT JOIN proof_words r ON r.code = i.rounding
            WHERE c.document = e.document AND c.path = e.path) AS proof_chinese
  FROM proof_reasons p
  JOIN evidence e ON e.document = p.document AND e.path = p.path
  JOIN proof_words w ON w.code = p.reason
  JOIN documents d ON d.sha256 = e.document
  ORDER BY d.name, e.document, e.form, p.ordinal;

-- The habits of each issuer by form type, over all documents: of each kind its rules, with the forms that keep and break them, of those
-- that tell rules apart. A rule is ruled out by another that at least 3 forms keep while they break it, three times as many as the other way
-- round; one that rules out all others, and that none rules out, is established. What is rounded half up and half to even seldom differs:
-- then both are left.
CREATE VIEW conventions AS
  WITH votes AS (
    SELECT l.issuer, f.form_type, v.document, v.form, v.kind, v.rule, v.fits
    FROM rule_votes v
    JOIN ledgers l ON l.document = v.document AND l.form = v.form
    JOIN forms f ON f.document = v.document AND f.form = v.form
    WHERE l.issuer IS NOT NULL),
  preferred AS (
    SELECT a.issuer, a.form_type, a.kind, a.rule AS better, b.rule AS worse, count(*) AS forms
    FROM votes a JOIN votes b ON b.document = a.document AND b.form = a.form AND b.kind = a.kind
    WHERE a.fits = 1 AND b.fits = 0
    GROUP BY 1, 2, 3, 4, 5),
  ruled_out AS (
    SELECT DISTINCT p.issuer, p.form_type, p.kind, p.worse AS rule
    FROM preferred p
    LEFT JOIN preferred q ON q.issuer = p.issuer AND q.form_type = p.form_type AND q.kind = p.kind AND q.better = p.worse AND q.worse = p.better
    WHERE p.forms >= 3 AND p.forms >= 3 * coalesce(q.forms, 0)),
  rules AS (
    SELECT issuer, form_type, kind, rule, sum(fits) AS forms_for, sum(1 - fits) AS forms_against
    FROM votes GROUP BY issuer, form_type, kind, rule),
  judged AS (
    SELECT r.*, EXISTS (SELECT 1 FROM ruled_out o WHERE o.issuer = r.issuer AND o.form_type = r.form_type AND o.kind = r.kind AND o.rule = r.rule) AS is_out
    FROM rules r)
  SELECT issuer, form_type, kind, rule, forms_for, forms_against, 1 - is_out AS possible,
         is_out = 0 AND sum(1 - is_out) OVER (PARTITION BY issuer, form_type, kind) = 1 AS established
  FROM judged
  ORDER BY issuer, form_type, kind, is_out, forms_for DESC, rule;
