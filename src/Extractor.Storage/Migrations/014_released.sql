-- What a release is made of, where a table alone does not say it: for values that may be missing the reason beside them, and how many values of the row are doubtful.
-- A reason is the code of the finding that says what became of the value, or of the one about its whole row; not_printed where nothing was found.

CREATE VIEW released_forms AS
  WITH named AS (SELECT o.*, 'forms[' || o.form || ']' AS path FROM forms o)
  SELECT o.document, o.form, o.form_type, o.title, o.fiscal_year, o.project_name, o.competent_department, o.implementing_unit, o.unit_name, o.money_unit,
         o.total_weight, o.total_score, o.grade, o.money_factor, o.rules, o.region_code,
         CASE WHEN o.fiscal_year IS NULL THEN coalesce((SELECT m.code FROM findings m WHERE m.document = o.document AND m.about = 'reading'
           AND (m.path = o.path || '.fiscal_year' OR m.path = o.path AND m.severity <> 'info') ORDER BY length(m.path) DESC, m.ordinal LIMIT 1), 'not_printed') END AS fiscal_year_missing,
         CASE WHEN o.project_name IS NULL THEN coalesce((SELECT m.code FROM findings m WHERE m.document = o.document AND m.about = 'reading'
           AND (m.path = o.path || '.project_name' OR m.path = o.path AND m.severity <> 'info') ORDER BY length(m.path) DESC, m.ordinal LIMIT 1), 'not_printed') END AS project_name_missing,
         CASE WHEN o.total_weight IS NULL THEN coalesce((SELECT m.code FROM findings m WHERE m.document = o.document AND m.about = 'reading'
           AND (m.path = o.path || '.total.weight' OR m.path = o.path || '.total' AND m.severity <> 'info') ORDER BY length(m.path) DESC, m.ordinal LIMIT 1), 'not_printed') END AS total_weight_missing,
         CASE WHEN o.total_score IS NULL THEN coalesce((SELECT m.code FROM findings m WHERE m.document = o.document AND m.about = 'reading'
           AND (m.path = o.path || '.total.score' OR m.path = o.path || '.total' AND m.severity <> 'info') ORDER BY length(m.path) DESC, m.ordinal LIMIT 1), 'not_printed') END AS total_score_missing,
         CASE WHEN o.grade IS NULL THEN coalesce((SELECT m.code FROM findings m WHERE m.document = o.document AND m.about = 'reading'
           AND (m.path = o.path || '.grade' OR m.path = o.path AND m.severity <> 'info') ORDER BY length(m.path) DESC, m.ordinal LIMIT 1), 'not_printed') END AS grade_missing,
         (SELECT u.unit_id FROM form_units u WHERE u.document = o.document AND u.form = o.form
            ORDER BY CASE u.field WHEN 'unit_name' THEN 0 WHEN 'implementing_unit' THEN 1 ELSE 2 END, u.ordinal LIMIT 1) AS unit_id,
         coalesce(g.flagged, 0) AS flagged
  FROM named o
  LEFT JOIN (SELECT document, form, count(DISTINCT path) AS flagged FROM flagged GROUP BY document, form) g ON g.document = o.document AND g.form = o.form;

CREATE VIEW released_funding AS
  WITH named AS (SELECT r.*, 'forms[' || r.form || '].funding[' || r.row || ']' AS path FROM funding r)
  SELECT r.document, r.form, r.row, r.item, r.label, r.initial_budget, r.full_year_budget, r.executed, r.weight, r.execution_rate, r.score,
         r.normalised, r.initial_budget_yuan, r.full_year_budget_yuan, r.executed_yuan,
         CASE WHEN r.initial_budget IS NULL THEN coalesce((SELECT m.code FROM findings m WHERE m.document = r.document AND m.about = 'reading'
           AND (m.path = r.path || '.initial_budget' OR m.path = r.path AND m.severity <> 'info') ORDER BY length(m.path) DESC, m.ordinal LIMIT 1), 'not_printed') END AS initial_budget_missing,
         CASE WHEN r.full_year_budget IS NULL THEN coalesce((SELECT m.code FROM findings m WHERE m.document = r.document AND m.about = 'reading'
           AND (m.path = r.path || '.full_year_budget' OR m.path = r.path AND m.severity <> 'info') ORDER BY length(m.path) DESC, m.ordinal LIMIT 1), 'not_printed') END AS full_year_budget_missing,
         CASE WHEN r.executed IS NULL THEN coalesce((SELECT m.code FROM findings m WHERE m.document = r.document AND m.about = 'reading'
           AND (m.path = r.path || '.executed' OR m.path = r.path AND m.severity <> 'info') ORDER BY length(m.path) DESC, m.ordinal LIMIT 1), 'not_printed') END AS executed_missing,
         CASE WHEN r.execution_rate IS NULL THEN coalesce((SELECT m.code FROM findings m WHERE m.document = r.document AND m.about = 'reading'
           AND (m.path = r.path || '.execution_rate' OR m.path = r.path AND m.severity <> 'info') ORDER BY length(m.path) DESC, m.ordinal LIMIT 1), 'not_printed') END AS execution_rate_missing,
         coalesce(g.flagged, 0) AS flagged
  FROM named r
  LEFT JOIN (SELECT document, form, row, count(DISTINCT path) AS flagged FROM flagged WHERE list = 'funding' AND row IS NOT NULL GROUP BY document, form, row) g
    ON g.document = r.document AND g.form = r.form AND g.row = r.row;

CREATE VIEW released_indicators AS
  WITH named AS (SELECT i.*, 'forms[' || i.form || '].indicators[' || i.row || ']' AS path FROM indicators i)
  SELECT i.document, i.form, i.row, i.level1, i.level1_weight, i.level2, i.level2_weight, i.level3, i.kind, i.direction, i.target, i.unit, i.actual,
         i.weight, i.score, i.reviewer_score, i.deviation, i.explanation, i.scoring_rule, i.level1_code, i.level2_code, i.indicator_id,
         i.target_operator, i.target_value, i.target_upper, i.target_unit, i.target_text, i.actual_value, i.actual_unit, i.actual_text, i.met, i.rules,
         i.target_base_value, i.target_base_upper, i.target_base_unit, i.target_dimension, i.target_date,
         i.actual_base_value, i.actual_base_unit, i.actual_dimension, i.actual_date,
         CASE WHEN i.level3 IS NULL THEN coalesce((SELECT m.code FROM findings m WHERE m.document = i.document AND m.about = 'reading'
           AND (m.path = i.path || '.level3' OR m.path = i.path AND m.severity <> 'info') ORDER BY length(m.path) DESC, m.ordinal LIMIT 1), 'not_printed') END AS level3_missing,
         CASE WHEN i.target IS NULL THEN coalesce((SELECT m.code FROM findings m WHERE m.document = i.document AND m.about = 'reading'
           AND (m.path = i.path || '.target' OR m.path = i.path AND m.severity <> 'info') ORDER BY length(m.path) DESC, m.ordinal LIMIT 1), 'not_printed') END AS target_missing,
         CASE WHEN i.actual IS NULL THEN coalesce((SELECT m.code FROM findings m WHERE m.document = i.document AND m.about = 'reading'
           AND (m.path = i.path || '.actual' OR m.path = i.path AND m.severity <> 'info') ORDER BY length(m.path) DESC, m.ordinal LIMIT 1), 'not_printed') END AS actual_missing,
         CASE WHEN i.weight IS NULL THEN coalesce((SELECT m.code FROM findings m WHERE m.document = i.document AND m.about = 'reading'
           AND (m.path = i.path || '.weight' OR m.path = i.path AND m.severity <> 'info') ORDER BY length(m.path) DESC, m.ordinal LIMIT 1), 'not_printed') END AS weight_missing,
         CASE WHEN i.score IS NULL THEN coalesce((SELECT m.code FROM findings m WHERE m.document = i.document AND m.about = 'reading'
           AND (m.path = i.path || '.score' OR m.path = i.path AND m.severity <> 'info') ORDER BY length(m.path) DESC, m.ordinal LIMIT 1), 'not_printed') END AS score_missing,
         coalesce(g.flagged, 0) AS flagged
  FROM named i
  LEFT JOIN (SELECT document, form, row, count(DISTINCT path) AS flagged FROM flagged WHERE list = 'indicators' AND row IS NOT NULL GROUP BY document, form, row) g
    ON g.document = i.document AND g.form = i.form AND g.row = i.row;
