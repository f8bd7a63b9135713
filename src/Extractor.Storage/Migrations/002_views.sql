-- Where a researcher starts.

-- Values that the extraction is not sure of: a finding about reading, warning or error, on the value's path or its direct parent's.
-- The bounds of the path say again what the parent says ('/' follows '.'): they let the primary key find the children without an index of parents.
-- value_present 0: a finding names something that could not be read at all (a lost number, a row of a list).
CREATE VIEW flagged AS
  SELECT e.document, e.path, e.form, e.list, e.row, e.field, f.code, f.severity, f.message, 1 AS value_present
  FROM findings f JOIN evidence e ON e.document = f.document AND e.path = f.path
  WHERE f.about = 'reading' AND f.severity IN ('warning', 'error')
  UNION ALL
  SELECT e.document, e.path, e.form, e.list, e.row, e.field, f.code, f.severity, f.message, 1
  FROM findings f JOIN evidence e ON e.document = f.document AND e.parent = f.path AND e.path > f.path || '.' AND e.path < f.path || '/'
  WHERE f.about = 'reading' AND f.severity IN ('warning', 'error')
  UNION ALL
  SELECT f.document, f.path, f.form, f.list, f.row, f.field, f.code, f.severity, f.message, 0
  FROM findings f
  WHERE f.about = 'reading' AND f.severity IN ('warning', 'error') AND f.path IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.document = f.document AND e.path = f.path)
    AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.document = f.document AND e.parent = f.path AND e.path > f.path || '.' AND e.path < f.path || '/');

-- One line for each printed indicator line. flagged counts the doubtful values of the line.
CREATE VIEW indicator_view AS
  SELECT d.name AS document_name, i.document, i.form, i.row,
         coalesce(o.unit_name, o.implementing_unit, o.competent_department) AS unit_name,
         o.fiscal_year, o.form_type, o.project_name,
         i.level1, i.level2, i.level3, i.level1_code, i.level2_code,
         i.target, i.target_operator, i.target_value, i.target_upper, coalesce(i.target_unit, i.unit) AS target_unit,
         i.actual, i.actual_value, i.met, i.weight, i.score, i.reviewer_score, i.deviation,
         coalesce(g.flagged, 0) AS flagged
  FROM indicators i
  JOIN forms o ON o.document = i.document AND o.form = i.form
  JOIN documents d ON d.sha256 = i.document
  LEFT JOIN (SELECT document, form, row, count(DISTINCT path) AS flagged FROM flagged WHERE list = 'indicators' AND row IS NOT NULL
             GROUP BY document, form, row) g ON g.document = i.document AND g.form = i.form AND g.row = i.row
  ORDER BY d.name, i.document, i.form, i.row;

-- One line for each form, with the total row of its money block in yuan (the printed figures stand in funding).
CREATE VIEW form_overview AS
  SELECT d.name AS document_name, o.document, o.form, o.form_type, o.title, o.fiscal_year, o.project_name,
         coalesce(o.unit_name, o.implementing_unit, o.competent_department) AS unit_name, o.competent_department,
         t.initial_budget_yuan, t.full_year_budget_yuan, t.executed_yuan, t.execution_rate,
         o.total_weight, o.total_score, o.grade,
         (SELECT count(*) FROM indicators i WHERE i.document = o.document AND i.form = o.form) AS indicators,
         coalesce(g.flagged, 0) AS flagged
  FROM forms o
  JOIN documents d ON d.sha256 = o.document
  LEFT JOIN funding t ON t.document = o.document AND t.form = o.form AND t.row =
    (SELECT min(row) FROM funding m WHERE m.document = o.document AND m.form = o.form AND m.item = 'total')
  LEFT JOIN (SELECT document, form, count(DISTINCT path) AS flagged FROM flagged GROUP BY document, form) g
    ON g.document = o.document AND g.form = o.form
  ORDER BY d.name, o.document, o.form;
