-- A form is often published several times: on the page, as its attachment, in the report. Who counts forms or takes means must take each once.

-- Forms that print what another one prints that the panel has chosen: the same unit or project, year and role (Migrations/009_panel.sql says how one is chosen).
CREATE VIEW second_prints AS
  SELECT document, form, chosen_document, chosen_form, reason, differences FROM panel_left_out WHERE reason IN ('same_figures', 'other_figures');

DROP VIEW indicator_view;
DROP VIEW form_overview;

-- One line for each form, with the total row of its money block in yuan (the printed figures stand in funding). second_print 1: another print of it was chosen.
CREATE VIEW form_overview AS
  SELECT d.name AS document_name, o.document, o.form, o.form_type, o.title, o.fiscal_year, o.project_name,
         coalesce(o.unit_name, o.implementing_unit, o.competent_department) AS unit_name, o.competent_department,
         t.initial_budget_yuan, t.full_year_budget_yuan, t.executed_yuan, t.execution_rate,
         o.total_weight, o.total_score, o.grade,
         (SELECT count(*) FROM indicators i WHERE i.document = o.document AND i.form = o.form) AS indicators,
         coalesce(g.flagged, 0) AS flagged,
         EXISTS (SELECT 1 FROM second_prints s WHERE s.document = o.document AND s.form = o.form) AS second_print
  FROM forms o
  JOIN documents d ON d.sha256 = o.document
  LEFT JOIN funding t ON t.document = o.document AND t.form = o.form AND t.row =
    (SELECT min(row) FROM funding m WHERE m.document = o.document AND m.form = o.form AND m.item = 'total')
  LEFT JOIN (SELECT document, form, count(DISTINCT path) AS flagged FROM flagged GROUP BY document, form) g
    ON g.document = o.document AND g.form = o.form
  ORDER BY d.name, o.document, o.form;

-- One line for each printed indicator line. flagged counts the doubtful values of the line.
CREATE VIEW indicator_view AS
  SELECT d.name AS document_name, i.document, i.form, i.row,
         coalesce(o.unit_name, o.implementing_unit, o.competent_department) AS unit_name,
         o.fiscal_year, o.form_type, o.project_name,
         i.level1, i.level2, i.level3, i.level1_code, i.level2_code,
         i.target, i.target_operator, i.target_value, i.target_upper, coalesce(i.target_unit, i.unit) AS target_unit,
         i.actual, i.actual_value, i.met, i.weight, i.score, i.reviewer_score, i.deviation,
         coalesce(g.flagged, 0) AS flagged,
         EXISTS (SELECT 1 FROM second_prints s WHERE s.document = i.document AND s.form = i.form) AS second_print
  FROM indicators i
  JOIN forms o ON o.document = i.document AND o.form = i.form
  JOIN documents d ON d.sha256 = i.document
  LEFT JOIN (SELECT document, form, row, count(DISTINCT path) AS flagged FROM flagged WHERE list = 'indicators' AND row IS NOT NULL
             GROUP BY document, form, row) g ON g.document = i.document AND g.form = i.form AND g.row = i.row
  ORDER BY d.name, i.document, i.form, i.row;
