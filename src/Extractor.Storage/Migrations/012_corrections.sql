-- What people say of values: corrections. They stand beside the record and change none of its rows: what is printed, what was read and what a person
-- says stay apart, and all three are seen. Rows are only ever added; a later one replaces or withdraws earlier ones by naming them. A row is known by
-- the hash of its content, so that it is one row however often and in whatever order files of corrections are taken in.
--
-- A correction belongs to a place (document and path) and to what was read there when it was made. If the record now reads something else there, or
-- the line or form around it is another, it is a conflict: listed, not applied. If two people say different things of one value, neither is applied,
-- whoever was later, until an entry names them both as replaced.

-- document does not refer to documents: a correction outlives the rows of its document, and may come before them.
CREATE TABLE corrections (
  id             TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 64),  -- SHA-256 of its line in a file of corrections, without the id
  document       TEXT NOT NULL CHECK (length(document) = 64),
  document_name  TEXT NOT NULL,         -- for people: the name when the correction was made
  path           TEXT NOT NULL,
  form           INTEGER NOT NULL CHECK (form >= 0),   -- form, list, row and field take the path apart, as in evidence
  list           TEXT CHECK (list IN ('funding', 'goals', 'tasks', 'sections', 'indicators')),
  row            INTEGER CHECK (row >= 0),
  field          TEXT NOT NULL,
  type           TEXT NOT NULL CHECK (type IN ('text', 'number', 'whole')),
  says           TEXT NOT NULL CHECK (says IN ('value', 'confirmed', 'unreadable', 'withdrawn')),
  value          TEXT,                  -- what the paper says, a number digit for digit; NULL if it cannot be read, or nothing is said any more
  seen_value     TEXT,                  -- what was read there when the correction was made
  seen_printed   TEXT,                  -- the characters that it was read from
  seen_beside    TEXT NOT NULL CHECK (json_valid(seen_beside)),  -- labels of the line and the form around it
  replaces       TEXT NOT NULL CHECK (json_valid(replaces)),     -- ids of the corrections of the same value that no longer count
  warnings       TEXT NOT NULL CHECK (json_valid(warnings)),     -- what the program objected when it was made: identities that the value breaks
  made_by        TEXT NOT NULL CHECK (length(made_by) > 0),
  made_at        TEXT NOT NULL CHECK (made_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
  why            TEXT NOT NULL CHECK (length(why) > 0),
  CHECK ((value IS NULL) = (says IN ('unreadable', 'withdrawn'))),
  CHECK ((list IS NULL) = (row IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX corrections_by_place ON corrections (document, path);

-- INSERT OR REPLACE would delete without asking the trigger of deletions.
CREATE TRIGGER corrections_once BEFORE INSERT ON corrections WHEN EXISTS (SELECT 1 FROM corrections WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'corrections are only added: this one is there');
END;
CREATE TRIGGER corrections_not_changed BEFORE UPDATE ON corrections BEGIN
  SELECT RAISE(ABORT, 'corrections are only added: make one that replaces this one');
END;
CREATE TRIGGER corrections_not_deleted BEFORE DELETE ON corrections BEGIN
  SELECT RAISE(ABORT, 'corrections are only added: make one that withdraws this one');
END;

-- The fields of a record with their types; attributes, which are text, stand beside these. list is NULL for fields of the form itself.
CREATE VIEW record_fields (list, field, type) AS VALUES
  (NULL, 'form_type', 'text'), (NULL, 'title', 'text'), (NULL, 'fiscal_year', 'whole'), (NULL, 'project_name', 'text'),
  (NULL, 'competent_department', 'text'), (NULL, 'implementing_unit', 'text'), (NULL, 'unit_name', 'text'), (NULL, 'money_unit', 'text'),
  (NULL, 'total.weight', 'number'), (NULL, 'total.score', 'number'), (NULL, 'grade', 'text'),
  ('funding', 'item', 'text'), ('funding', 'label', 'text'), ('funding', 'initial_budget', 'number'), ('funding', 'full_year_budget', 'number'),
  ('funding', 'executed', 'number'), ('funding', 'weight', 'number'), ('funding', 'execution_rate', 'number'), ('funding', 'score', 'number'),
  ('goals', 'expected', 'text'), ('goals', 'actual', 'text'),
  ('tasks', 'name', 'text'), ('tasks', 'content', 'text'),
  ('sections', 'heading', 'text'), ('sections', 'text', 'text'),
  ('indicators', 'level1', 'text'), ('indicators', 'level1_weight', 'number'), ('indicators', 'level2', 'text'), ('indicators', 'level2_weight', 'number'),
  ('indicators', 'level3', 'text'), ('indicators', 'kind', 'text'), ('indicators', 'direction', 'text'), ('indicators', 'target', 'text'),
  ('indicators', 'unit', 'text'), ('indicators', 'actual', 'text'), ('indicators', 'weight', 'number'), ('indicators', 'score', 'number'),
  ('indicators', 'reviewer_score', 'number'), ('indicators', 'deviation', 'text'), ('indicators', 'explanation', 'text'), ('indicators', 'scoring_rule', 'text');

-- Every value of the forms by its path, null ones too, as text (numbers digit for digit), with its print and the labels around it (without itself).
-- "alike" counts the lines of the form that bear the same labels: where one of two such lines comes or goes, neither is known by them any more.
-- "+" makes columns alike in type affinity, which differs between the branches otherwise: only then does SQLite look one value up by its keys instead of making all.
CREATE VIEW cell_values AS
  SELECT f.document, f.form, NULL AS list, NULL AS row, +k.field AS field, 'forms[' || f.form || '].' || k.field AS path, +k.type AS type,
         CASE k.field
           WHEN 'form_type' THEN f.form_type WHEN 'title' THEN f.title WHEN 'fiscal_year' THEN CAST(f.fiscal_year AS TEXT)
           WHEN 'project_name' THEN f.project_name WHEN 'competent_department' THEN f.competent_department
           WHEN 'implementing_unit' THEN f.implementing_unit WHEN 'unit_name' THEN f.unit_name WHEN 'money_unit' THEN f.money_unit
           WHEN 'grade' THEN f.grade ELSE e.number END AS value, e.printed, e.confidence, e.proof,
         json_remove(json_object('form_type', f.form_type, 'fiscal_year', f.fiscal_year, 'project_name', f.project_name, 'competent_department', f.competent_department,
           'implementing_unit', f.implementing_unit, 'unit_name', f.unit_name), '$.' || k.field) AS beside
  FROM forms f
  JOIN record_fields k ON k.list IS NULL
  LEFT JOIN evidence e ON e.document = f.document AND e.path = 'forms[' || f.form || '].' || k.field
  UNION ALL
  SELECT r.document, r.form, 'funding' AS list, +r.row AS row, +k.field AS field, 'forms[' || r.form || '].funding[' || r.row || '].' || k.field AS path, +k.type AS type,
         CASE k.field
           WHEN 'item' THEN r.item WHEN 'label' THEN r.label ELSE e.number END AS value, e.printed, e.confidence, e.proof,
         json_remove(json_object('form_type', f.form_type, 'fiscal_year', f.fiscal_year, 'project_name', f.project_name, 'competent_department', f.competent_department,
           'implementing_unit', f.implementing_unit, 'unit_name', f.unit_name,
           'item', r.item, 'label', r.label,
           'alike', (SELECT count(*) FROM funding o WHERE o.document = r.document AND o.form = r.form AND o.item IS r.item AND o.label IS r.label)), '$.' || k.field) AS beside
  FROM funding r JOIN forms f ON f.document = r.document AND f.form = r.form
  JOIN record_fields k ON k.list IS 'funding'
  LEFT JOIN evidence e ON e.document = r.document AND e.path = 'forms[' || r.form || '].funding[' || r.row || '].' || k.field
  UNION ALL
  SELECT r.document, r.form, 'goals' AS list, +r.row AS row, +k.field AS field, 'forms[' || r.form || '].goals[' || r.row || '].' || k.field AS path, +k.type AS type,
         CASE k.field
           WHEN 'expected' THEN r.expected WHEN 'actual' THEN r.actual END AS value, e.printed, e.confidence, e.proof,
         json_remove(json_object('form_type', f.form_type, 'fiscal_year', f.fiscal_year, 'project_name', f.project_name, 'competent_department', f.competent_department,
           'implementing_unit', f.implementing_unit, 'unit_name', f.unit_name,
           'expected', r.expected,
           'alike', (SELECT count(*) FROM goals o WHERE o.document = r.document AND o.form = r.form AND o.expected IS r.expected)), '$.' || k.field) AS beside
  FROM goals r JOIN forms f ON f.document = r.document AND f.form = r.form
  JOIN record_fields k ON k.list IS 'goals'
  LEFT JOIN evidence e ON e.document = r.document AND e.path = 'forms[' || r.form || '].goals[' || r.row || '].' || k.field
  UNION ALL
  SELECT r.document, r.form, 'tasks' AS list, +r.row AS row, +k.field AS field, 'forms[' || r.form || '].tasks[' || r.row || '].' || k.field AS path, +k.type AS type,
         CASE k.field
           WHEN 'name' THEN r.name WHEN 'content' THEN r.content END AS value, e.printed, e.confidence, e.proof,
         json_remove(json_object('form_type', f.form_type, 'fiscal_year', f.fiscal_year, 'project_name', f.project_name, 'competent_department', f.competent_department,
           'implementing_unit', f.implementing_unit, 'unit_name', f.unit_name,
           'name', r.name,
           'alike', (SELECT count(*) FROM tasks o WHERE o.document = r.document AND o.form = r.form AND o.name IS r.name)), '$.' || k.field) AS beside
  FROM tasks r JOIN forms f ON f.document = r.document AND f.form = r.form
  JOIN record_fields k ON k.list IS 'tasks'
  LEFT JOIN evidence e ON e.document = r.document AND e.path = 'forms[' || r.form || '].tasks[' || r.row || '].' || k.field
  UNION ALL
  SELECT r.document, r.form, 'sections' AS list, +r.row AS row, +k.field AS field, 'forms[' || r.form || '].sections[' || r.row || '].' || k.field AS path, +k.type AS type,
         CASE k.field
           WHEN 'heading' THEN r.heading WHEN 'text' THEN r.text END AS value, e.printed, e.confidence, e.proof,
         json_remove(json_object('form_type', f.form_type, 'fiscal_year', f.fiscal_year, 'project_name', f.project_name, 'competent_department', f.competent_department,
           'implementing_unit', f.implementing_unit, 'unit_name', f.unit_name,
           'heading', r.heading,
           'alike', (SELECT count(*) FROM sections o WHERE o.document = r.document AND o.form = r.form AND o.heading IS r.heading)), '$.' || k.field) AS beside
  FROM sections r JOIN forms f ON f.document = r.document AND f.form = r.form
  JOIN record_fields k ON k.list IS 'sections'
  LEFT JOIN evidence e ON e.document = r.document AND e.path = 'forms[' || r.form || '].sections[' || r.row || '].' || k.field
  UNION ALL
  SELECT r.document, r.form, 'indicators' AS list, +r.row AS row, +k.field AS field, 'forms[' || r.form || '].indicators[' || r.row || '].' || k.field AS path, +k.type AS type,
         CASE k.field
           WHEN 'level1' THEN r.level1 WHEN 'level2' THEN r.level2 WHEN 'level3' THEN r.level3 WHEN 'kind' THEN r.kind
           WHEN 'direction' THEN r.direction WHEN 'target' THEN r.target WHEN 'unit' THEN r.unit WHEN 'actual' THEN r.actual
           WHEN 'deviation' THEN r.deviation WHEN 'explanation' THEN r.explanation WHEN 'scoring_rule' THEN r.scoring_rule ELSE e.number END AS value, e.printed, e.confidence, e.proof,
         json_remove(json_object('form_type', f.form_type, 'fiscal_year', f.fiscal_year, 'project_name', f.project_name, 'competent_department', f.competent_department,
           'implementing_unit', f.implementing_unit, 'unit_name', f.unit_name,
           'level3', r.level3, 'target', r.target,
           'alike', (SELECT count(*) FROM indicators o WHERE o.document = r.document AND o.form = r.form AND o.level3 IS r.level3 AND o.target IS r.target)), '$.' || k.field) AS beside
  FROM indicators r JOIN forms f ON f.document = r.document AND f.form = r.form
  JOIN record_fields k ON k.list IS 'indicators'
  LEFT JOIN evidence e ON e.document = r.document AND e.path = 'forms[' || r.form || '].indicators[' || r.row || '].' || k.field
  UNION ALL
  SELECT a.document, a.form, nullif(a.list, 'form'), CASE WHEN a.list <> 'form' THEN a.row END, 'attributes.' || a.key,
         'forms[' || a.form || '].' || CASE a.list WHEN 'form' THEN '' ELSE a.list || '[' || a.row || '].' END || 'attributes.' || a.key, 'text', +a.value, e.printed, e.confidence, e.proof,
         json_object('form_type', f.form_type, 'fiscal_year', f.fiscal_year, 'project_name', f.project_name, 'competent_department', f.competent_department,
           'implementing_unit', f.implementing_unit, 'unit_name', f.unit_name,
           'label', CASE a.list WHEN 'funding' THEN (SELECT r.label FROM funding r WHERE r.document = a.document AND r.form = a.form AND r.row = a.row)
                                WHEN 'indicators' THEN (SELECT r.level3 FROM indicators r WHERE r.document = a.document AND r.form = a.form AND r.row = a.row) END)
  FROM attributes a JOIN forms f ON f.document = a.document AND f.form = a.form
  LEFT JOIN evidence e ON e.document = a.document AND e.path = 'forms[' || a.form || '].' || CASE a.list WHEN 'form' THEN '' ELSE a.list || '[' || a.row || '].' END || 'attributes.' || a.key;

-- Each correction with what the record reads now, and what becomes of it:
--   applied     the record reads what was seen then: the correction counts
--   agreed      the record reads something else than then, namely what the correction says
--   conflict    the record reads something else, or the line or form around the value is another: a person must look again
--   disputed    another correction in force says something else of the same value: neither counts
--   waiting     the database does not hold the document
--   replaced    another correction names this one
--   withdrawn   takes back those that it names, and says nothing itself
CREATE VIEW correction_states AS
  WITH looked AS (
    SELECT c.*,
           (SELECT json_array(v.value, v.printed, v.beside) FROM cell_values v
            WHERE v.document = c.document AND v.form = c.form AND v.list IS c.list AND v.row IS c.row AND v.field = c.field) AS now,
           EXISTS (SELECT 1 FROM documents d WHERE d.sha256 = c.document) AS held,
           (SELECT min(o.id) FROM corrections o, json_each(o.replaces) n WHERE o.document = c.document AND o.path = c.path AND n.value = c.id) AS replaced_by
    FROM corrections c),
  weighed AS MATERIALIZED (
    SELECT l.*, json_extract(l.now, '$[0]') AS value_now, json_extract(l.now, '$[1]') AS printed_now, json_extract(l.now, '$[2]') AS beside_now,
           CASE WHEN l.type = 'text' THEN l.value ELSE CAST(l.value AS REAL) END AS said,
           l.says <> 'withdrawn' AND l.replaced_by IS NULL AS in_force
    FROM looked l),
  compared AS (
    SELECT w.*, CASE WHEN w.type = 'text' THEN w.value_now ELSE CAST(w.value_now AS REAL) END IS w.said AS is_said,
           w.value_now IS w.seen_value AND w.printed_now IS w.seen_printed AS is_seen,
           EXISTS (SELECT 1 FROM weighed o WHERE w.in_force AND o.in_force AND o.document = w.document AND o.path = w.path AND o.said IS NOT w.said) AS is_disputed
    FROM weighed w),
  judged AS (
    SELECT c.*, CASE WHEN replaced_by IS NOT NULL THEN 'replaced' WHEN says = 'withdrawn' THEN 'withdrawn' WHEN is_disputed THEN 'disputed' WHEN NOT held THEN 'waiting'
                     WHEN now IS NULL OR beside_now <> seen_beside THEN 'conflict' WHEN is_seen THEN 'applied' WHEN is_said THEN 'agreed' ELSE 'conflict' END AS state
    FROM compared c)
  SELECT id, document, document_name, path, form, list, row, field, type, says, value, seen_value, seen_printed, value_now, printed_now, state,
         CASE state WHEN 'replaced' THEN 'replaced by ' || substr(replaced_by, 1, 12)
                    WHEN 'disputed' THEN 'another correction says something else of this value'
                    WHEN 'waiting' THEN 'the database does not hold the document'
                    WHEN 'conflict' THEN
           CASE WHEN now IS NULL THEN 'the record has no such value any more'
                WHEN beside_now <> seen_beside THEN 'the line or form around the value reads otherwise now'
                WHEN value_now IS NOT seen_value THEN 'the value was ' || coalesce(seen_value, 'not read') || ' and is ' || coalesce(value_now, 'not read') || ' now'
                ELSE 'the print was "' || coalesce(seen_printed, '') || '" and is "' || coalesce(printed_now, '') || '" now' END END AS reason,
         replaces, warnings, made_by, made_at, why
  FROM judged;

-- One row a value of which corrections speak: what was read, what a person says, and which of the two counts.
CREATE VIEW corrected_values AS
  WITH spoken AS (
    SELECT s.*, count(*) OVER (PARTITION BY s.document, s.path) AS voices,
           row_number() OVER (PARTITION BY s.document, s.path ORDER BY CASE s.state WHEN 'disputed' THEN 0 WHEN 'applied' THEN 1 WHEN 'agreed' THEN 2 ELSE 3 END, s.id) AS turn
    FROM correction_states s
    JOIN documents d ON d.sha256 = s.document
    WHERE s.state IN ('applied', 'agreed', 'conflict', 'disputed')),
  typed AS (
    SELECT s.*, s.state IN ('applied', 'agreed') AS counts,
           CASE s.type WHEN 'text' THEN s.value WHEN 'whole' THEN CAST(s.value AS INTEGER) ELSE CAST(s.value AS REAL) END AS said,
           CASE s.type WHEN 'text' THEN s.value_now WHEN 'whole' THEN CAST(s.value_now AS INTEGER) ELSE CAST(s.value_now AS REAL) END AS was_read
    FROM spoken s WHERE s.turn = 1)
  SELECT d.name AS document_name, t.document, t.form, t.list, t.row, t.field, t.path, t.was_read AS read_value, t.printed_now AS printed,
         CASE WHEN t.counts THEN t.said END AS corrected_value,   -- NULL with source 'unreadable': the paper cannot be read there
         CASE WHEN t.counts THEN t.said ELSE t.was_read END AS effective_value,
         CASE WHEN NOT t.counts THEN 'read' WHEN t.says = 'unreadable' THEN 'unreadable' WHEN t.said IS t.was_read THEN 'confirmed' ELSE 'corrected' END AS source,
         t.state, t.reason, t.voices, t.id AS correction, t.warnings, t.made_by, t.made_at, t.why
  FROM typed t JOIN documents d ON d.sha256 = t.document;

-- Doubtful values that no correction settles.
CREATE VIEW flagged_open AS
  SELECT f.* FROM flagged f
  WHERE NOT EXISTS (SELECT 1 FROM corrected_values c WHERE c.document = f.document AND c.path = f.path AND c.source <> 'read');

-- The tables of printed values with the corrections that count in their place. "corrected" lists the fields of the row for which a person stands (given,
-- confirmed or unreadable), "conflicts" counts those of which a correction speaks that does not count. What the program derives from a printed value
-- (typed targets, yuan) is NULL where a correction changes the print and it cannot be worked out anew here.
CREATE VIEW form_corrected AS
  WITH k AS (SELECT document, form, json_group_object(field, effective_value) FILTER (WHERE source <> 'read') AS said,
                    json_group_array(field) FILTER (WHERE source <> 'read') AS corrected, count(*) FILTER (WHERE source = 'read') AS conflicts
             FROM (SELECT * FROM corrected_values WHERE list IS NULL ORDER BY field) GROUP BY document, form),
  e AS (SELECT d.name AS document_name, t.document, t.form,
         iif(json_type(k.said, '$."form_type"') IS NULL, t.form_type, json_extract(k.said, '$."form_type"')) AS form_type,
         iif(json_type(k.said, '$."title"') IS NULL, t.title, json_extract(k.said, '$."title"')) AS title,
         iif(json_type(k.said, '$."fiscal_year"') IS NULL, t.fiscal_year, json_extract(k.said, '$."fiscal_year"')) AS fiscal_year,
         iif(json_type(k.said, '$."project_name"') IS NULL, t.project_name, json_extract(k.said, '$."project_name"')) AS project_name,
         iif(json_type(k.said, '$."competent_department"') IS NULL, t.competent_department, json_extract(k.said, '$."competent_department"')) AS competent_department,
         iif(json_type(k.said, '$."implementing_unit"') IS NULL, t.implementing_unit, json_extract(k.said, '$."implementing_unit"')) AS implementing_unit,
         iif(json_type(k.said, '$."unit_name"') IS NULL, t.unit_name, json_extract(k.said, '$."unit_name"')) AS unit_name,
         iif(json_type(k.said, '$."money_unit"') IS NULL, t.money_unit, json_extract(k.said, '$."money_unit"')) AS money_unit,
         iif(json_type(k.said, '$."total.weight"') IS NULL, t.total_weight, json_extract(k.said, '$."total.weight"')) AS total_weight,
         iif(json_type(k.said, '$."total.score"') IS NULL, t.total_score, json_extract(k.said, '$."total.score"')) AS total_score,
         iif(json_type(k.said, '$."grade"') IS NULL, t.grade, json_extract(k.said, '$."grade"')) AS grade,
         coalesce(k.corrected, '[]') AS corrected, coalesce(k.conflicts, 0) AS conflicts
        FROM forms t
        JOIN documents d ON d.sha256 = t.document
        LEFT JOIN k ON k.document = t.document AND k.form = t.form)
  SELECT e.*
  FROM e;

CREATE VIEW funding_corrected AS
  WITH k AS (SELECT document, form, row, json_group_object(field, effective_value) FILTER (WHERE source <> 'read') AS said,
                    json_group_array(field) FILTER (WHERE source <> 'read') AS corrected, count(*) FILTER (WHERE source = 'read') AS conflicts
             FROM (SELECT * FROM corrected_values WHERE list = 'funding' ORDER BY field) GROUP BY document, form, row),
  e AS (SELECT d.name AS document_name, t.document, t.form, t.row,
         iif(json_type(k.said, '$."item"') IS NULL, t.item, json_extract(k.said, '$."item"')) AS item,
         iif(json_type(k.said, '$."label"') IS NULL, t.label, json_extract(k.said, '$."label"')) AS label,
         iif(json_type(k.said, '$."initial_budget"') IS NULL, t.initial_budget, json_extract(k.said, '$."initial_budget"')) AS initial_budget,
         iif(json_type(k.said, '$."full_year_budget"') IS NULL, t.full_year_budget, json_extract(k.said, '$."full_year_budget"')) AS full_year_budget,
         iif(json_type(k.said, '$."executed"') IS NULL, t.executed, json_extract(k.said, '$."executed"')) AS executed,
         iif(json_type(k.said, '$."weight"') IS NULL, t.weight, json_extract(k.said, '$."weight"')) AS weight,
         iif(json_type(k.said, '$."execution_rate"') IS NULL, t.execution_rate, json_extract(k.said, '$."execution_rate"')) AS execution_rate,
         iif(json_type(k.said, '$."score"') IS NULL, t.score, json_extract(k.said, '$."score"')) AS score,
         coalesce(k.corrected, '[]') AS corrected, coalesce(k.conflicts, 0) AS conflicts
        FROM funding t
        JOIN documents d ON d.sha256 = t.document
        LEFT JOIN k ON k.document = t.document AND k.form = t.form AND k.row = t.row)
  SELECT e.*,
         CASE WHEN u.document IS NOT NULL THEN NULL WHEN e.initial_budget IS t.initial_budget THEN t.initial_budget_yuan ELSE e.initial_budget * f.money_factor END AS initial_budget_yuan,
         CASE WHEN u.document IS NOT NULL THEN NULL WHEN e.full_year_budget IS t.full_year_budget THEN t.full_year_budget_yuan ELSE e.full_year_budget * f.money_factor END AS full_year_budget_yuan,
         CASE WHEN u.document IS NOT NULL THEN NULL WHEN e.executed IS t.executed THEN t.executed_yuan ELSE e.executed * f.money_factor END AS executed_yuan
  FROM e JOIN funding t ON t.document = e.document AND t.form = e.form AND t.row = e.row JOIN forms f ON f.document = e.document AND f.form = e.form
  LEFT JOIN corrected_values u ON u.document = e.document AND u.form = e.form AND u.field = 'money_unit' AND u.source IN ('corrected', 'unreadable');

CREATE VIEW indicator_corrected AS
  WITH k AS (SELECT document, form, row, json_group_object(field, effective_value) FILTER (WHERE source <> 'read') AS said,
                    json_group_array(field) FILTER (WHERE source <> 'read') AS corrected, count(*) FILTER (WHERE source = 'read') AS conflicts
             FROM (SELECT * FROM corrected_values WHERE list = 'indicators' ORDER BY field) GROUP BY document, form, row),
  e AS (SELECT d.name AS document_name, t.document, t.form, t.row,
         iif(json_type(k.said, '$."level1"') IS NULL, t.level1, json_extract(k.said, '$."level1"')) AS level1,
         iif(json_type(k.said, '$."level1_weight"') IS NULL, t.level1_weight, json_extract(k.said, '$."level1_weight"')) AS level1_weight,
         iif(json_type(k.said, '$."level2"') IS NULL, t.level2, json_extract(k.said, '$."level2"')) AS level2,
         iif(json_type(k.said, '$."level2_weight"') IS NULL, t.level2_weight, json_extract(k.said, '$."level2_weight"')) AS level2_weight,
         iif(json_type(k.said, '$."level3"') IS NULL, t.level3, json_extract(k.said, '$."level3"')) AS level3,
         iif(json_type(k.said, '$."kind"') IS NULL, t.kind, json_extract(k.said, '$."kind"')) AS kind,
         iif(json_type(k.said, '$."direction"') IS NULL, t.direction, json_extract(k.said, '$."direction"')) AS direction,
         iif(json_type(k.said, '$."target"') IS NULL, t.target, json_extract(k.said, '$."target"')) AS target,
         iif(json_type(k.said, '$."unit"') IS NULL, t.unit, json_extract(k.said, '$."unit"')) AS unit,
         iif(json_type(k.said, '$."actual"') IS NULL, t.actual, json_extract(k.said, '$."actual"')) AS actual,
         iif(json_type(k.said, '$."weight"') IS NULL, t.weight, json_extract(k.said, '$."weight"')) AS weight,
         iif(json_type(k.said, '$."score"') IS NULL, t.score, json_extract(k.said, '$."score"')) AS score,
         iif(json_type(k.said, '$."reviewer_score"') IS NULL, t.reviewer_score, json_extract(k.said, '$."reviewer_score"')) AS reviewer_score,
         iif(json_type(k.said, '$."deviation"') IS NULL, t.deviation, json_extract(k.said, '$."deviation"')) AS deviation,
         iif(json_type(k.said, '$."explanation"') IS NULL, t.explanation, json_extract(k.said, '$."explanation"')) AS explanation,
         iif(json_type(k.said, '$."scoring_rule"') IS NULL, t.scoring_rule, json_extract(k.said, '$."scoring_rule"')) AS scoring_rule,
         coalesce(k.corrected, '[]') AS corrected, coalesce(k.conflicts, 0) AS conflicts
        FROM indicators t
        JOIN documents d ON d.sha256 = t.document
        LEFT JOIN k ON k.document = t.document AND k.form = t.form AND k.row = t.row)
  SELECT e.*,
         t.level1_code, t.level2_code, t.indicator_id,
         iif(e.target IS t.target, t.target_operator, NULL) AS target_operator, iif(e.target IS t.target, t.target_value, NULL) AS target_value,
         iif(e.target IS t.target, t.target_upper, NULL) AS target_upper, iif(e.target IS t.target, t.target_unit, NULL) AS target_unit,
         iif(e.actual IS t.actual, t.actual_value, NULL) AS actual_value, iif(e.actual IS t.actual, t.actual_unit, NULL) AS actual_unit,
         iif(e.target IS t.target AND e.actual IS t.actual, t.met, NULL) AS met
  FROM e JOIN indicators t ON t.document = e.document AND t.form = e.form AND t.row = e.row;
