-- Fills the panel from all forms of the database; the rules of the choice stand in the migration that makes its tables.
-- fold(), project_key(), project_code() and without_years() are ProjectName's.

-- What people say counts: corrected values stand in the place of those that were read (Migrations/017_corrections_count.sql), and settle their doubts.
CREATE TEMP TABLE panel_said AS SELECT document, form, list, row, path, source <> 'confirmed' AS corrected FROM corrected_values WHERE source <> 'read';
CREATE UNIQUE INDEX temp.panel_said_key ON panel_said (document, path);
CREATE TEMP TABLE panel_unit AS
  SELECT document, form, ordinal, field, unit_id, region_code, scope FROM corrected_form_units
  UNION ALL
  SELECT document, form, ordinal, field, unit_id, region_code, scope FROM form_units u
  WHERE NOT EXISTS (SELECT 1 FROM corrected_form_units c WHERE c.document = u.document AND c.form = u.form);
CREATE UNIQUE INDEX temp.panel_unit_key ON panel_unit (document, form, ordinal);

-- Forms with what they are about, and why they cannot stand in the panel.
CREATE TEMP TABLE panel_form AS
  WITH counted AS (
    SELECT e.document, e.form, count(*) AS printed_values, min(e.confidence) AS confidence FROM evidence e GROUP BY e.document, e.form
  ), doubted AS (
    SELECT document, form, count(DISTINCT path) AS flagged FROM flagged g
    WHERE form IS NOT NULL AND NOT EXISTS (SELECT 1 FROM panel_said s WHERE s.document = g.document AND s.path = g.path) GROUP BY document, form
  ), misread AS (
    SELECT DISTINCT document, form, field FROM flagged g WHERE list IS NULL AND (field = 'project_name' OR field IN ('implementing_unit', 'unit_name', 'competent_department') AND code LIKE 'text%')
       AND NOT EXISTS (SELECT 1 FROM panel_said s WHERE s.document = g.document AND s.path = g.path)
  ), said AS (
    SELECT document, form, sum(corrected) AS corrected FROM panel_said GROUP BY document, form
  ), money AS (
    -- Sources of money make the whole where no total is printed: 财政拨款 and what stands beside it, not the structure 基本支出 and 项目支出 of the same money.
    SELECT document, form, 'sources' AS money_from, sum(initial_budget_yuan) AS initial_budget_yuan, sum(full_year_budget_yuan) AS full_year_budget_yuan,
           sum(executed_yuan) AS executed_yuan, NULL AS execution_rate
    FROM effective_funding AS funding WHERE item IN ('appropriation', 'other', 'special_account', 'unit_funds') GROUP BY document, form
    HAVING sum(item = 'appropriation') = 1
       AND NOT EXISTS (SELECT 1 FROM effective_funding m WHERE m.document = funding.document AND m.form = funding.form AND m.item = 'total')
    UNION ALL
    SELECT document, form, 'total', initial_budget_yuan, full_year_budget_yuan, executed_yuan, execution_rate FROM effective_funding t
    WHERE item = 'total' AND NOT EXISTS (SELECT 1 FROM effective_funding m WHERE m.document = t.document AND m.form = t.form AND m.item = 'total' AND m.row < t.row)
  ), named AS (
    SELECT f.*,
           CASE WHEN f.form_type LIKE 'project%' THEN 'project' ELSE 'unit' END AS kind,
           CASE WHEN f.form_type LIKE '%declaration' THEN 'declaration' WHEN f.form_type = 'project_monitoring' THEN 'monitoring' ELSE 'evaluation' END AS role,
           (SELECT u.ordinal FROM panel_unit u WHERE u.document = f.document AND u.form = f.form AND u.field =
              CASE WHEN f.form_type NOT LIKE 'project%' AND f.unit_name IS NOT NULL THEN 'unit_name' WHEN f.implementing_unit IS NOT NULL THEN 'implementing_unit'
                   WHEN f.unit_name IS NOT NULL THEN 'unit_name' ELSE 'competent_department' END) AS unit_ordinal
    FROM effective_forms f
  )
  SELECT n.document, n.form, n.kind, n.role, n.fiscal_year, u.unit_id, u.region_code AS unit_region, n.project_name,
         CASE WHEN n.kind = 'unit' THEN u.unit_id ELSE u.unit_id || '/' || project_key(n.project_name) END AS subject,
         CASE coalesce(u.scope, '') WHEN 'summary' THEN 0 WHEN 'department' THEN 0 WHEN 'own' THEN 2 ELSE 1 END AS scope_rank,
         coalesce(d.flagged, 0) AS flagged, coalesce(s.corrected, 0) AS corrected, coalesce(c.confidence, 0) AS confidence, coalesce(c.printed_values, 0) AS printed_values,
         CASE WHEN n.role = 'monitoring' THEN 'monitoring' WHEN n.fiscal_year IS NULL THEN 'year_missing' WHEN u.ordinal IS NULL THEN 'unit_missing'
              WHEN u.unit_id IS NULL THEN 'unit_open' WHEN n.kind = 'project' AND coalesce(project_key(n.project_name), '') = '' THEN 'project_name_missing'
              WHEN EXISTS (SELECT 1 FROM misread m WHERE m.document = n.document AND m.form = n.form AND m.field IN (u.field, CASE n.kind WHEN 'project' THEN 'project_name' END))
              THEN 'name_doubtful' END AS reason,
         t.money_from, t.initial_budget_yuan, t.full_year_budget_yuan, t.executed_yuan, t.execution_rate, n.total_weight, n.total_score, n.grade,
         (SELECT count(*) FROM indicators i WHERE i.document = n.document AND i.form = n.form) AS lines
  FROM named n
  LEFT JOIN panel_unit u ON u.document = n.document AND u.form = n.form AND u.ordinal = n.unit_ordinal
  LEFT JOIN counted c ON c.document = n.document AND c.form = n.form
  LEFT JOIN doubted d ON d.document = n.document AND d.form = n.form
  LEFT JOIN said s ON s.document = n.document AND s.form = n.form
  LEFT JOIN money t ON t.document = n.document AND t.form = n.form;

CREATE UNIQUE INDEX temp.panel_form_key ON panel_form (document, form);

CREATE TEMP TABLE panel_choice AS
  SELECT *, row_number() OVER (PARTITION BY kind, subject, fiscal_year, role
    ORDER BY scope_rank, flagged, confidence DESC, printed_values DESC, document, form) AS place
  FROM panel_form WHERE reason IS NULL;
CREATE INDEX temp.panel_choice_key ON panel_choice (kind, subject, fiscal_year, role, place);

INSERT INTO panel_years
  SELECT k.kind, k.subject, k.fiscal_year, coalesce(e.unit_id, d.unit_id), coalesce(e.unit_region, d.unit_region), coalesce(e.project_name, d.project_name),
         coalesce(project_code(e.project_name), project_code(d.project_name)),
         e.document, e.form, d.document, d.form, d.initial_budget_yuan,
         e.initial_budget_yuan, e.full_year_budget_yuan, e.executed_yuan, coalesce(e.money_from, d.money_from), e.execution_rate, e.total_weight, e.total_score, e.grade,
         coalesce(e.flagged, 0) + coalesce(d.flagged, 0), k.forms, coalesce(e.corrected, 0) + coalesce(d.corrected, 0)
  FROM (SELECT kind, subject, fiscal_year, count(*) AS forms FROM panel_choice GROUP BY kind, subject, fiscal_year) k
  LEFT JOIN panel_choice e ON e.kind = k.kind AND e.subject = k.subject AND e.fiscal_year = k.fiscal_year AND e.role = 'evaluation' AND e.place = 1
  LEFT JOIN panel_choice d ON d.kind = k.kind AND d.subject = k.subject AND d.fiscal_year = k.fiscal_year AND d.role = 'declaration' AND d.place = 1;

INSERT INTO panel_left_out
  SELECT document, form, reason, kind, CASE WHEN reason <> 'name_doubtful' THEN subject END, fiscal_year, NULL, NULL, NULL FROM panel_form WHERE reason IS NOT NULL;
UPDATE panel_left_out SET (chosen_document, chosen_form, differences) = (
    SELECT max(y.evaluation_document), max(y.evaluation_form), 'project_name: ' || f.project_name || ' / ' || max(y.project_name)
    FROM panel_form f JOIN panel_years y ON y.kind = 'project' AND y.unit_id = f.unit_id AND y.fiscal_year = f.fiscal_year
      AND y.full_year_budget_yuan = f.full_year_budget_yuan AND y.executed_yuan = f.executed_yuan AND y.total_score = f.total_score
    WHERE f.document = panel_left_out.document AND f.form = panel_left_out.form GROUP BY f.document HAVING count(*) = 1)
  WHERE reason = 'name_doubtful' AND kind = 'project';
INSERT INTO panel_left_out
  SELECT document, form,
         CASE WHEN scope_rank <> chosen_scope THEN 'other_scope' WHEN differences = '' THEN 'same_figures' ELSE 'other_figures' END,
         kind, subject, fiscal_year, chosen_document, chosen_form, nullif(differences, '')
  FROM (
    SELECT o.document, o.form, o.kind, o.subject, o.fiscal_year, o.scope_rank, c.scope_rank AS chosen_scope, c.document AS chosen_document, c.form AS chosen_form,
           rtrim(CASE WHEN o.initial_budget_yuan IS NOT c.initial_budget_yuan THEN 'initial_budget_yuan: ' || coalesce(o.initial_budget_yuan, '-') || ' / ' || coalesce(c.initial_budget_yuan, '-') || '; ' ELSE '' END
             || CASE WHEN o.full_year_budget_yuan IS NOT c.full_year_budget_yuan THEN 'full_year_budget_yuan: ' || coalesce(o.full_year_budget_yuan, '-') || ' / ' || coalesce(c.full_year_budget_yuan, '-') || '; ' ELSE '' END
             || CASE WHEN o.executed_yuan IS NOT c.executed_yuan THEN 'executed_yuan: ' || coalesce(o.executed_yuan, '-') || ' / ' || coalesce(c.executed_yuan, '-') || '; ' ELSE '' END
             || CASE WHEN o.total_score IS NOT c.total_score THEN 'total_score: ' || coalesce(o.total_score, '-') || ' / ' || coalesce(c.total_score, '-') || '; ' ELSE '' END
             || CASE WHEN o.grade IS NOT c.grade THEN 'grade: ' || coalesce(o.grade, '-') || ' / ' || coalesce(c.grade, '-') || '; ' ELSE '' END
             || CASE WHEN o.lines <> c.lines THEN 'lines: ' || o.lines || ' / ' || c.lines ELSE '' END, '; ') AS differences
    FROM panel_choice o
    JOIN panel_choice c ON c.kind = o.kind AND c.subject = o.subject AND c.fiscal_year = o.fiscal_year AND c.role = o.role AND c.place = 1
    WHERE o.place > 1
  );

-- The lines of the chosen forms with their keys. A level-3 text without an id names nothing (指标1：, a note of the template): then level 2 says what the line is about.
CREATE TEMP TABLE panel_line AS
  WITH keyed AS (
    SELECT c.kind, c.subject, c.fiscal_year, c.role, i.*,
           (SELECT sum(s.corrected) FROM panel_said s WHERE i.corrected AND s.document = i.document AND s.form = i.form AND s.list = 'indicators' AND s.row = i.row) AS values_corrected,
           coalesce(i.indicator_id, nullif(fold(i.level2), ''), nullif(fold(i.level3), '')) AS indicator,
           CASE WHEN i.indicator_id IS NOT NULL THEN 'id' WHEN nullif(fold(i.level2), '') IS NOT NULL THEN 'level2' ELSE 'level3' END AS indicator_from,
           coalesce(fold(i.level3), '') AS print
    FROM panel_choice c JOIN effective_indicators i ON i.document = c.document AND i.form = c.form WHERE c.place = 1
  )
  SELECT *, CASE WHEN count(*) OVER same_indicator = 1 THEN ''
                 WHEN row_number() OVER same_print = 1 THEN print
                 ELSE print || ' (' || row_number() OVER same_print || ')' END AS part
  FROM keyed WHERE indicator IS NOT NULL
  WINDOW same_indicator AS (PARTITION BY document, form, indicator), same_print AS (PARTITION BY document, form, indicator, print ORDER BY row);
CREATE INDEX temp.panel_line_key ON panel_line (role, kind, subject, fiscal_year, indicator, part);

INSERT INTO panel_indicators
  SELECT k.kind, k.subject, k.fiscal_year, k.indicator, coalesce(e.indicator_from, d.indicator_from), k.part,
         coalesce(e.level1_code, d.level1_code), coalesce(e.level2_code, d.level2_code), coalesce(e.level3, d.level3),
         e.target, e.target_operator, coalesce(e.target_base_value, e.target_value), coalesce(e.target_base_upper, e.target_upper),
         coalesce(e.target_base_unit, e.target_unit), e.target_dimension,
         e.actual, coalesce(e.actual_base_value, e.actual_value), coalesce(e.actual_base_unit, e.actual_unit), e.met, e.weight, e.score,
         d.target, d.target_operator, coalesce(d.target_base_value, d.target_value), coalesce(d.target_base_unit, d.target_unit), e.row, d.row, coalesce(e.values_corrected, 0) + coalesce(d.values_corrected, 0)
  FROM (SELECT DISTINCT kind, subject, fiscal_year, indicator, part FROM panel_line) k
  LEFT JOIN panel_line e ON e.role = 'evaluation' AND e.kind = k.kind AND e.subject = k.subject AND e.fiscal_year = k.fiscal_year AND e.indicator = k.indicator AND e.part = k.part
  LEFT JOIN panel_line d ON d.role = 'declaration' AND d.kind = k.kind AND d.subject = k.subject AND d.fiscal_year = k.fiscal_year AND d.indicator = k.indicator AND d.part = k.part;

-- Projects with their first and last year, and those that may go on under another name.
CREATE TEMP TABLE panel_project AS
  SELECT subject, unit_id, min(fiscal_year) AS first_year, max(fiscal_year) AS last_year, max(project_code) AS project_code,
         project_key(max(project_name)) AS name, without_years(max(project_name)) AS undated
  FROM panel_years WHERE kind = 'project' GROUP BY subject;
CREATE INDEX temp.panel_project_unit ON panel_project (unit_id, undated);
CREATE INDEX temp.panel_project_code ON panel_project (project_code);

INSERT INTO panel_continuity_candidates
  SELECT a.subject, a.last_year, b.subject, b.first_year, 'project_code', a.project_code
  FROM panel_project a JOIN panel_project b ON b.project_code = a.project_code AND b.subject <> a.subject AND b.first_year - a.last_year BETWEEN 1 AND 2;
INSERT INTO panel_continuity_candidates
  SELECT a.subject, a.last_year, b.subject, b.first_year, 'year_in_name', a.name || ' / ' || b.name
  FROM panel_project a JOIN panel_project b ON b.unit_id = a.unit_id AND b.undated = a.undated AND b.subject <> a.subject AND b.first_year - a.last_year BETWEEN 1 AND 2;
INSERT OR IGNORE INTO panel_continuity_candidates
  SELECT a.subject, a.last_year, b.subject, b.first_year, 'unit_change', l.change || ': ' || l.evidence
  FROM (SELECT DISTINCT u.unit_id AS earlier, k.unit_id AS later, k.change, k.evidence
        FROM unit_links k JOIN panel_unit u ON u.document = k.document AND u.form = k.form AND u.ordinal = k.ordinal WHERE k.kind = 'successor' AND u.unit_id IS NOT NULL
        UNION
        SELECT k.unit_id, u.unit_id, k.change, k.evidence
        FROM unit_links k JOIN panel_unit u ON u.document = k.document AND u.form = k.form AND u.ordinal = k.ordinal WHERE k.kind = 'predecessor' AND u.unit_id IS NOT NULL) l
  JOIN panel_project a ON a.unit_id = l.earlier
  JOIN panel_project b ON b.unit_id = l.later AND b.undated = a.undated AND b.first_year - a.last_year BETWEEN 1 AND 2
  ORDER BY l.change;

-- The indicators of a project's last and first year, where there are enough to say something.
CREATE TEMP TABLE panel_edge AS
  SELECT p.subject, p.unit_id, p.first_year, p.last_year, i.fiscal_year, i.indicator, count(*) OVER (PARTITION BY p.subject, i.fiscal_year) AS size
  FROM panel_project p JOIN panel_indicators i ON i.kind = 'project' AND i.subject = p.subject AND i.fiscal_year IN (p.first_year, p.last_year) AND i.part = '';
CREATE INDEX temp.panel_edge_key ON panel_edge (unit_id, indicator, fiscal_year);
INSERT INTO panel_continuity_candidates
  SELECT subject, last_year, successor, first_year, 'indicators', same || ' of ' || (sizes - same) || ' indicators are the same'
  FROM (
    SELECT a.subject, a.last_year, b.subject AS successor, b.first_year, count(*) AS same, max(a.size) + max(b.size) AS sizes
    FROM panel_edge a JOIN panel_edge b ON b.unit_id = a.unit_id AND b.indicator = a.indicator AND b.subject <> a.subject
      AND a.fiscal_year = a.last_year AND b.fiscal_year = b.first_year AND b.first_year - a.last_year BETWEEN 1 AND 2
    GROUP BY a.subject, b.subject
  ) WHERE same >= 5 AND same * 5 >= (sizes - same) * 3;

INSERT INTO panel_filled VALUES (1);
DROP TABLE temp.panel_edge;
DROP TABLE temp.panel_project;
DROP TABLE temp.panel_line;
DROP TABLE temp.panel_choice;
DROP TABLE temp.panel_form;
DROP TABLE temp.panel_unit;
DROP TABLE temp.panel_said;
