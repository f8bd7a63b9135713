-- What people say of values counts where records are put to use: in the panel, the views to begin with and the typed values. Rows of records stay as they
-- were read; for forms of which a correction counts, the rows that it changes are made anew beside them, typed by the program as if they had been read so.

-- Documents whose corrections have been put in: those of which corrections are in force and that are not here wait for the next run, or the next correction.
CREATE TABLE corrected_documents (document TEXT NOT NULL PRIMARY KEY REFERENCES documents (sha256) ON DELETE CASCADE) STRICT, WITHOUT ROWID;

CREATE TABLE corrected_forms (
  document TEXT NOT NULL REFERENCES corrected_documents (document) ON DELETE CASCADE, form INTEGER NOT NULL,
  form_type TEXT NOT NULL, title TEXT, fiscal_year INTEGER, project_name TEXT, competent_department TEXT, implementing_unit TEXT, unit_name TEXT,
  money_unit TEXT, total_weight REAL, total_score REAL, grade TEXT, money_factor REAL, region_code TEXT, rules TEXT,
  PRIMARY KEY (document, form)
) STRICT, WITHOUT ROWID;
CREATE TABLE corrected_funding (
  document TEXT NOT NULL REFERENCES corrected_documents (document) ON DELETE CASCADE, form INTEGER NOT NULL, row INTEGER NOT NULL,
  item TEXT, label TEXT, initial_budget REAL, full_year_budget REAL, executed REAL, weight REAL, execution_rate REAL, score REAL, normalised INTEGER NOT NULL,
  initial_budget_yuan REAL, full_year_budget_yuan REAL, executed_yuan REAL,
  PRIMARY KEY (document, form, row)
) STRICT, WITHOUT ROWID;
CREATE TABLE corrected_indicators (
  document TEXT NOT NULL REFERENCES corrected_documents (document) ON DELETE CASCADE, form INTEGER NOT NULL, row INTEGER NOT NULL,
  level1 TEXT, level1_weight REAL, level2 TEXT, level2_weight REAL, level3 TEXT, kind TEXT, direction TEXT, target TEXT, unit TEXT, actual TEXT,
  weight REAL, score REAL, reviewer_score REAL, deviation TEXT, explanation TEXT, scoring_rule TEXT, level1_code TEXT, level2_code TEXT,
  indicator_id TEXT, target_operator TEXT, target_value REAL, target_upper REAL, target_unit TEXT, target_text TEXT, actual_value REAL,
  actual_unit TEXT, actual_text TEXT, met INTEGER, rules TEXT, target_base_value REAL, target_base_upper REAL, target_base_unit TEXT,
  target_dimension TEXT, target_date TEXT, actual_base_value REAL, actual_base_unit TEXT, actual_dimension TEXT, actual_date TEXT,
  PRIMARY KEY (document, form, row)
) STRICT, WITHOUT ROWID;
-- All bodies of a form, where one of its names was corrected.
CREATE TABLE corrected_form_units (
  document TEXT NOT NULL REFERENCES corrected_documents (document) ON DELETE CASCADE, form INTEGER NOT NULL,
  ordinal INTEGER NOT NULL, field TEXT NOT NULL, unit_id TEXT, region_code TEXT, name TEXT, code TEXT, scope TEXT, open TEXT, candidates TEXT NOT NULL, rules TEXT NOT NULL,
  PRIMARY KEY (document, form, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER corrections_put_in_anew AFTER INSERT ON corrections BEGIN
  DELETE FROM corrected_documents WHERE document = NEW.document;
END;
CREATE TRIGGER panel_emptied_by_correction AFTER INSERT ON corrections WHEN EXISTS (SELECT 1 FROM panel_filled) BEGIN
  DELETE FROM panel_filled;
  DELETE FROM panel_indicators;
  DELETE FROM panel_years;
  DELETE FROM panel_left_out;
  DELETE FROM panel_continuity_candidates;
END;

-- The rows of records with those made anew in their place; corrected is 1 where one stands.
CREATE VIEW effective_forms AS
  SELECT b.document, b.form,
         iif(c.document IS NULL, b.form_type, c.form_type) AS form_type, iif(c.document IS NULL, b.title, c.title) AS title,
         iif(c.document IS NULL, b.fiscal_year, c.fiscal_year) AS fiscal_year, iif(c.document IS NULL, b.project_name, c.project_name) AS project_name,
         iif(c.document IS NULL, b.competent_department, c.competent_department) AS competent_department,
         iif(c.document IS NULL, b.implementing_unit, c.implementing_unit) AS implementing_unit,
         iif(c.document IS NULL, b.unit_name, c.unit_name) AS unit_name, iif(c.document IS NULL, b.money_unit, c.money_unit) AS money_unit,
         iif(c.document IS NULL, b.total_weight, c.total_weight) AS total_weight, iif(c.document IS NULL, b.total_score, c.total_score) AS total_score,
         iif(c.document IS NULL, b.grade, c.grade) AS grade, iif(c.document IS NULL, b.money_factor, c.money_factor) AS money_factor,
         iif(c.document IS NULL, b.region_code, c.region_code) AS region_code, iif(c.document IS NULL, b.rules, c.rules) AS rules,
         c.document IS NOT NULL AS corrected
  FROM forms b LEFT JOIN corrected_forms c ON c.document = b.document AND c.form = b.form;
-- The same for the rows of the money block.
CREATE VIEW effective_funding AS
  SELECT b.document, b.form, b.row,
         iif(c.document IS NULL, b.item, c.item) AS item, iif(c.document IS NULL, b.label, c.label) AS label,
         iif(c.document IS NULL, b.initial_budget, c.initial_budget) AS initial_budget,
         iif(c.document IS NULL, b.full_year_budget, c.full_year_budget) AS full_year_budget, iif(c.document IS NULL, b.executed, c.executed) AS executed,
         iif(c.document IS NULL, b.weight, c.weight) AS weight, iif(c.document IS NULL, b.execution_rate, c.execution_rate) AS execution_rate,
         iif(c.document IS NULL, b.score, c.score) AS score, iif(c.document IS NULL, b.normalised, c.normalised) AS normalised,
         iif(c.document IS NULL, b.initial_budget_yuan, c.initial_budget_yuan) AS initial_budget_yuan,
         iif(c.document IS NULL, b.full_year_budget_yuan, c.full_year_budget_yuan) AS full_year_budget_yuan,
         iif(c.document IS NULL, b.executed_yuan, c.executed_yuan) AS executed_yuan,
         c.document IS NOT NULL AS corrected
  FROM funding b LEFT JOIN corrected_funding c ON c.document = b.document AND c.form = b.form AND c.row = b.row;
-- The same for the indicator lines.
CREATE VIEW effective_indicators AS
  SELECT b.document, b.form, b.row,
         iif(c.document IS NULL, b.level1, c.level1) AS level1, iif(c.document IS NULL, b.level1_weight, c.level1_weight) AS level1_weight,
         iif(c.document IS NULL, b.level2, c.level2) AS level2, iif(c.document IS NULL, b.level2_weight, c.level2_weight) AS level2_weight,
         iif(c.document IS NULL, b.level3, c.level3) AS level3, iif(c.document IS NULL, b.kind, c.kind) AS kind,
         iif(c.document IS NULL, b.direction, c.direction) AS direction, iif(c.document IS NULL, b.target, c.target) AS target,
         iif(c.document IS NULL, b.unit, c.unit) AS unit, iif(c.document IS NULL, b.actual, c.actual) AS actual,
         iif(c.document IS NULL, b.weight, c.weight) AS weight, iif(c.document IS NULL, b.score, c.score) AS score,
         iif(c.document IS NULL, b.reviewer_score, c.reviewer_score) AS reviewer_score, iif(c.document IS NULL, b.deviation, c.deviation) AS deviation,
         iif(c.document IS NULL, b.explanation, c.explanation) AS explanation, iif(c.document IS NULL, b.scoring_rule, c.scoring_rule) AS scoring_rule,
         iif(c.document IS NULL, b.level1_code, c.level1_code) AS level1_code, iif(c.document IS NULL, b.level2_code, c.level2_code) AS level2_code,
         iif(c.document IS NULL, b.indicator_id, c.indicator_id) AS indicator_id,
         iif(c.document IS NULL, b.target_operator, c.target_operator) AS target_operator,
         iif(c.document IS NULL, b.target_value, c.target_value) AS target_value, iif(c.document IS NULL, b.target_upper, c.target_upper) AS target_upper,
         iif(c.document IS NULL, b.target_unit, c.target_unit) AS target_unit, iif(c.document IS NULL, b.target_text, c.target_text) AS target_text,
         iif(c.document IS NULL, b.actual_value, c.actual_value) AS actual_value, iif(c.document IS NULL, b.actual_unit, c.actual_unit) AS actual_unit,
         iif(c.document IS NULL, b.actual_text, c.actual_text) AS actual_text, iif(c.document IS NULL, b.met, c.met) AS met,
         iif(c.document IS NULL, b.rules, c.rules) AS rules, iif(c.document IS NULL, b.target_base_value, c.target_base_value) AS target_base_value,
         iif(c.document IS NULL, b.target_base_upper, c.target_base_upper) AS target_base_upper,
         iif(c.document IS NULL, b.target_base_unit, c.target_base_unit) AS target_base_unit,
         iif(c.document IS NULL, b.target_dimension, c.target_dimension) AS target_dimension,
         iif(c.document IS NULL, b.target_date, c.target_date) AS target_date,
         iif(c.document IS NULL, b.actual_base_value, c.actual_base_value) AS actual_base_value,
         iif(c.document IS NULL, b.actual_base_unit, c.actual_base_unit) AS actual_base_unit,
         iif(c.document IS NULL, b.actual_dimension, c.actual_dimension) AS actual_dimension,
         iif(c.document IS NULL, b.actual_date, c.actual_date) AS actual_date,
         c.document IS NOT NULL AS corrected
  FROM indicators b LEFT JOIN corrected_indicators c ON c.document = b.document AND c.form = b.form AND c.row = b.row;

-- How many values of the row, or of the chosen forms, a person gave or called unreadable.
ALTER TABLE panel_years ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0;
ALTER TABLE panel_indicators ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0;

-- A panel that was made before corrections counted is made anew.
DELETE FROM panel_filled WHERE EXISTS (SELECT 1 FROM corrections);
DELETE FROM panel_indicators WHERE EXISTS (SELECT 1 FROM corrections);
DELETE FROM panel_years WHERE EXISTS (SELECT 1 FROM corrections);
DELETE FROM panel_left_out WHERE EXISTS (SELECT 1 FROM corrections);
DELETE FROM panel_continuity_candidates WHERE EXISTS (SELECT 1 FROM corrections);

DROP VIEW indicator_view;
DROP VIEW form_overview;

-- One line for each form, with the total row of its money block in yuan (the printed figures stand in funding). second_print 1: another print of it was chosen.
-- corrected 1: a value of the form or of its total row of money is a person's, not the one that was read.
CREATE VIEW form_overview AS
  SELECT d.name AS document_name, o.document, o.form, o.form_type, o.title, o.fiscal_year, o.project_name,
         coalesce(o.unit_name, o.implementing_unit, o.competent_department) AS unit_name, o.competent_department,
         iif(c.document IS NULL, t.initial_budget_yuan, c.initial_budget_yuan) AS initial_budget_yuan, iif(c.document IS NULL, t.full_year_budget_yuan, c.full_year_budget_yuan) AS full_year_budget_yuan,
         iif(c.document IS NULL, t.executed_yuan, c.executed_yuan) AS executed_yuan, iif(c.document IS NULL, t.execution_rate, c.execution_rate) AS execution_rate,
         o.total_weight, o.total_score, o.grade,
         (SELECT count(*) FROM indicators i WHERE i.document = o.document AND i.form = o.form) AS indicators,
         coalesce(g.flagged, 0) AS flagged,
         EXISTS (SELECT 1 FROM second_prints s WHERE s.document = o.document AND s.form = o.form) AS second_print,
         o.corrected OR c.document IS NOT NULL AS corrected
  FROM effective_forms o
  JOIN documents d ON d.sha256 = o.document
  LEFT JOIN funding t ON t.document = o.document AND t.form = o.form AND t.row =
    (SELECT min(row) FROM funding m WHERE m.document = o.document AND m.form = o.form AND m.item = 'total')
  LEFT JOIN corrected_funding c ON c.document = t.document AND c.form = t.form AND c.row = t.row
  LEFT JOIN (SELECT document, form, count(DISTINCT path) AS flagged FROM flagged GROUP BY document, form) g
    ON g.document = o.document AND g.form = o.form
  ORDER BY d.name, o.document, o.form;

-- One line for each printed indicator line. flagged counts the doubtful values of the line; corrected 1: a value of it is a person's.
CREATE VIEW indicator_view AS
  SELECT d.name AS document_name, i.document, i.form, i.row,
         coalesce(o.unit_name, o.implementing_unit, o.competent_department) AS unit_name,
         o.fiscal_year, o.form_type, o.project_name,
         i.level1, i.level2, i.level3, i.level1_code, i.level2_code,
         i.target, i.target_operator, i.target_value, i.target_upper, coalesce(i.target_unit, i.unit) AS target_unit,
         i.actual, i.actual_value, i.met, i.weight, i.score, i.reviewer_score, i.deviation,
         coalesce(g.flagged, 0) AS flagged,
         EXISTS (SELECT 1 FROM second_prints s WHERE s.document = i.document AND s.form = i.form) AS second_print,
         i.corrected
  FROM effective_indicators i
  JOIN effective_forms o ON o.document = i.document AND o.form = i.form
  JOIN documents d ON d.sha256 = i.document
  LEFT JOIN (SELECT document, form, row, count(DISTINCT path) AS flagged FROM flagged WHERE list = 'indicators' AND row IS NOT NULL
             GROUP BY document, form, row) g ON g.document = i.document AND g.form = i.form AND g.row = i.row
  ORDER BY d.name, i.document, i.form, i.row;

-- The tables of printed values with the corrections that count, as before; what the program derives from a value is that of the corrected one, and NULL only until
-- the corrections of the document are put in.
DROP VIEW funding_corrected;
DROP VIEW indicator_corrected;

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
         CASE WHEN m.document IS NOT NULL THEN x.initial_budget_yuan WHEN u.document IS NOT NULL THEN NULL WHEN e.initial_budget IS t.initial_budget THEN t.initial_budget_yuan ELSE e.initial_budget * f.money_factor END AS initial_budget_yuan,
         CASE WHEN m.document IS NOT NULL THEN x.full_year_budget_yuan WHEN u.document IS NOT NULL THEN NULL WHEN e.full_year_budget IS t.full_year_budget THEN t.full_year_budget_yuan ELSE e.full_year_budget * f.money_factor END AS full_year_budget_yuan,
         CASE WHEN m.document IS NOT NULL THEN x.executed_yuan WHEN u.document IS NOT NULL THEN NULL WHEN e.executed IS t.executed THEN t.executed_yuan ELSE e.executed * f.money_factor END AS executed_yuan
  FROM e JOIN effective_funding x ON x.document = e.document AND x.form = e.form AND x.row = e.row
  JOIN funding t ON t.document = e.document AND t.form = e.form AND t.row = e.row JOIN forms f ON f.document = e.document AND f.form = e.form
  LEFT JOIN corrected_values u ON u.document = e.document AND u.form = e.form AND u.field = 'money_unit' AND u.source IN ('corrected', 'unreadable')
  LEFT JOIN corrected_documents m ON m.document = e.document;

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
         iif(m.document IS NOT NULL OR e.level1 IS x.level1, x.level1_code, NULL) AS level1_code, iif(m.document IS NOT NULL OR e.level2 IS x.level2, x.level2_code, NULL) AS level2_code,
         iif(m.document IS NOT NULL OR e.level3 IS x.level3, x.indicator_id, NULL) AS indicator_id,
         iif(m.document IS NOT NULL OR e.target IS x.target, x.target_operator, NULL) AS target_operator, iif(m.document IS NOT NULL OR e.target IS x.target, x.target_value, NULL) AS target_value,
         iif(m.document IS NOT NULL OR e.target IS x.target, x.target_upper, NULL) AS target_upper, iif(m.document IS NOT NULL OR e.target IS x.target, x.target_unit, NULL) AS target_unit,
         iif(m.document IS NOT NULL OR e.actual IS x.actual, x.actual_value, NULL) AS actual_value, iif(m.document IS NOT NULL OR e.actual IS x.actual, x.actual_unit, NULL) AS actual_unit,
         iif(m.document IS NOT NULL OR e.target IS x.target AND e.actual IS x.actual, x.met, NULL) AS met
  FROM e JOIN effective_indicators x ON x.document = e.document AND x.form = e.form AND x.row = e.row LEFT JOIN corrected_documents m ON m.document = e.document;
