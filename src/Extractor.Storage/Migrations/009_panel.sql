-- The panel: one row a unit or project and year, and one a unit or project, year and indicator, chosen from all forms of the database when a run ends.
-- What was not chosen stands in panel_left_out with its reason; nothing is ever summed. A document written or removed empties the panel until it is made
-- anew, so that it never says what the records do not.
--
-- The choice, where several forms speak of the same unit or project, year and role (evaluation or declaration), first to last:
--   the widest scope (（汇总）, then none printed, then （本级）); the fewest flagged values; the highest lowest confidence (a PDF before its scan);
--   the most printed values; the smallest document hash and form number. The last two are arbitrary, and the same on every machine.

-- One row a unit or project and year. Money in yuan.
CREATE TABLE panel_years (
  kind                   TEXT NOT NULL CHECK (kind IN ('unit', 'project')),
  subject                TEXT NOT NULL,     -- unit: its id. project: id of the unit that carries it, "/", folded name without project code
  fiscal_year            INTEGER NOT NULL,
  unit_id                TEXT NOT NULL,     -- the unit; of a project the implementing unit, where none is printed the competent department
  region_code            TEXT NOT NULL,     -- GB/T 2260
  project_name           TEXT,              -- as the chosen form prints it
  project_code           TEXT,              -- 21 characters printed before the name
  evaluation_document    TEXT,              -- the chosen 自评表 or 自评报告: what was planned and reached
  evaluation_form        INTEGER,
  declaration_document   TEXT,              -- the chosen 目标申报表: what was asked for
  declaration_form       INTEGER,
  declared_budget_yuan   REAL,              -- of the declaration
  initial_budget_yuan    REAL,              -- 年初预算数 of the evaluation
  full_year_budget_yuan  REAL,              -- 全年预算数
  executed_yuan          REAL,              -- 全年执行数
  money_from             TEXT CHECK (money_from IN ('total', 'sources')),  -- the printed total; or, where a unit's form prints none, its sources added up
  execution_rate         REAL,              -- percent as printed
  total_weight           REAL,
  total_score            REAL,
  grade                  TEXT,
  flagged                INTEGER NOT NULL,  -- doubtful values of the chosen forms: look before use
  forms                  INTEGER NOT NULL,  -- forms of this unit or project and year; those not chosen stand in panel_left_out
  PRIMARY KEY (kind, subject, fiscal_year)
) STRICT, WITHOUT ROWID;
CREATE INDEX panel_years_by_unit ON panel_years (unit_id, fiscal_year);

-- One row a unit or project, year and indicator. A line of the evaluation and the line of the declaration with the same key stand in one row.
CREATE TABLE panel_indicators (
  kind               TEXT NOT NULL CHECK (kind IN ('unit', 'project')),
  subject            TEXT NOT NULL,
  fiscal_year        INTEGER NOT NULL,
  indicator          TEXT NOT NULL,         -- canonical id; where there is none the folded level-3 name, where none is printed the level-2 name
  indicator_from     TEXT NOT NULL CHECK (indicator_from IN ('id', 'level3', 'level2')),
  part               TEXT NOT NULL,         -- '' if the form prints the indicator on one line; else the folded print of the line, numbered if it stands twice
  level1_code        TEXT,
  level2_code        TEXT,
  level3             TEXT,                  -- as printed
  target             TEXT,                  -- as printed in the evaluation
  target_operator    TEXT,
  target_value       REAL,                  -- in the base unit of its dimension where the unit is known (target_dimension is set), else as printed
  target_upper       REAL,
  target_unit        TEXT,
  target_dimension   TEXT,
  actual             TEXT,                  -- as printed
  actual_value       REAL,
  actual_unit        TEXT,
  met                INTEGER,               -- 1 met, 0 missed, NULL cannot be told
  weight             REAL,
  score              REAL,
  declared_target    TEXT,                  -- as printed in the declaration
  declared_operator  TEXT,
  declared_value     REAL,
  declared_unit      TEXT,
  evaluation_row     INTEGER,               -- row in indicators, of the form that panel_years names
  declaration_row    INTEGER,
  PRIMARY KEY (kind, subject, fiscal_year, indicator, part),
  FOREIGN KEY (kind, subject, fiscal_year) REFERENCES panel_years (kind, subject, fiscal_year) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX panel_indicators_by_indicator ON panel_indicators (indicator, fiscal_year);

-- Forms that do not stand in the panel, and why.
CREATE TABLE panel_left_out (
  document         TEXT NOT NULL,
  form             INTEGER NOT NULL,
  reason           TEXT NOT NULL CHECK (reason IN (
                     'monitoring',            -- a form of the running year: no result
                     'year_missing',          -- no fiscal year printed
                     'unit_missing',          -- no unit printed
                     'unit_open',             -- it is open which unit is meant (form_units says why)
                     'project_name_missing',
                     'name_doubtful',         -- the name was not read with certainty; chosen_* is the one project of the unit and year with the same money and score
                     'other_scope',           -- another form of the unit with a wider scope was chosen
                     'same_figures',          -- a second print of the chosen form: budget, execution, score, grade and number of lines agree
                     'other_figures')),       -- a second print whose figures differ: a correction, or a reading to look at
  kind             TEXT,
  subject          TEXT,
  fiscal_year      INTEGER,
  chosen_document  TEXT,                      -- the form that stands in the panel instead
  chosen_form      INTEGER,
  differences      TEXT,                      -- field: this form's value / the chosen form's
  PRIMARY KEY (document, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX panel_left_out_by_subject ON panel_left_out (subject, fiscal_year);

-- Projects that may be one under two names, for a person to look at: nothing is merged. The second one begins after the first one ends, two years at most.
CREATE TABLE panel_continuity_candidates (
  subject     TEXT NOT NULL,                  -- the project that ends
  last_year   INTEGER NOT NULL,
  successor   TEXT NOT NULL,                  -- the project that begins
  first_year  INTEGER NOT NULL,
  evidence    TEXT NOT NULL CHECK (evidence IN (
                'project_code',               -- the same 21 characters before the name
                'year_in_name',               -- the names differ in a year alone
                'unit_change',                -- the same name under a unit that came before or after (unit_links)
                'indicators')),               -- at least three of five indicators are the same, and at least five in number
  detail      TEXT NOT NULL,
  PRIMARY KEY (subject, successor, evidence)
) STRICT, WITHOUT ROWID;

-- Holds its row while the panel says what the records say.
CREATE TABLE panel_filled (filled INTEGER NOT NULL PRIMARY KEY CHECK (filled = 1)) STRICT;

CREATE TRIGGER panel_emptied_by_insert AFTER INSERT ON documents WHEN EXISTS (SELECT 1 FROM panel_filled) BEGIN
  DELETE FROM panel_filled;
  DELETE FROM panel_indicators;
  DELETE FROM panel_years;
  DELETE FROM panel_left_out;
  DELETE FROM panel_continuity_candidates;
END;
CREATE TRIGGER panel_emptied_by_delete AFTER DELETE ON documents WHEN EXISTS (SELECT 1 FROM panel_filled) BEGIN
  DELETE FROM panel_filled;
  DELETE FROM panel_indicators;
  DELETE FROM panel_years;
  DELETE FROM panel_left_out;
  DELETE FROM panel_continuity_candidates;
END;

-- A year with the year before it. previous_* and *_change are of fiscal_year - 1 and NULL if that year is missing; last_seen_year is the latest earlier year
-- on record. A share is the change divided by the earlier figure (0.1 is ten percent more), NULL where that is 0.
CREATE VIEW panel_year_changes AS
  SELECT y.*,
         (SELECT max(l.fiscal_year) FROM panel_years l WHERE l.kind = y.kind AND l.subject = y.subject AND l.fiscal_year < y.fiscal_year) AS last_seen_year,
         p.initial_budget_yuan AS previous_initial_budget_yuan,
         y.initial_budget_yuan - p.initial_budget_yuan AS initial_budget_change_yuan,
         (y.initial_budget_yuan - p.initial_budget_yuan) / nullif(p.initial_budget_yuan, 0) AS initial_budget_change_share,
         p.full_year_budget_yuan AS previous_full_year_budget_yuan,
         y.full_year_budget_yuan - p.full_year_budget_yuan AS full_year_budget_change_yuan,
         (y.full_year_budget_yuan - p.full_year_budget_yuan) / nullif(p.full_year_budget_yuan, 0) AS full_year_budget_change_share,
         p.executed_yuan AS previous_executed_yuan,
         y.executed_yuan - p.executed_yuan AS executed_change_yuan,
         p.total_score AS previous_total_score,
         (y.full_year_budget_yuan - y.initial_budget_yuan) / nullif(y.initial_budget_yuan, 0) AS adjustment_share  -- budget raised or cut within the year
  FROM panel_years y
  LEFT JOIN panel_years p ON p.kind = y.kind AND p.subject = y.subject AND p.fiscal_year = y.fiscal_year - 1;

-- unit × year and project × year, one row each.
CREATE VIEW unit_year AS SELECT * FROM panel_year_changes WHERE kind = 'unit';
CREATE VIEW project_year AS SELECT * FROM panel_year_changes WHERE kind = 'project';

-- An indicator with the year before it. target_change is set where both targets have the same operator and unit; target_changed tells whether the printed
-- targets differ (NULL without a target in both years).
CREATE VIEW panel_indicator_changes AS
  SELECT i.*, y.unit_id, y.region_code, y.project_name,
         p.target AS previous_target, p.target_value AS previous_target_value,
         CASE WHEN i.target IS NOT NULL AND p.target IS NOT NULL THEN i.target <> p.target END AS target_changed,
         CASE WHEN i.target_operator = p.target_operator AND i.target_unit IS p.target_unit AND i.target_dimension IS p.target_dimension
              THEN i.target_value - p.target_value END AS target_change,
         CASE WHEN i.target_operator = p.target_operator AND i.target_unit IS p.target_unit AND i.target_dimension IS p.target_dimension
              THEN (i.target_value - p.target_value) / nullif(p.target_value, 0) END AS target_change_share,
         p.actual AS previous_actual, p.actual_value AS previous_actual_value,
         p.weight AS previous_weight, p.score AS previous_score
  FROM panel_indicators i
  JOIN panel_years y ON y.kind = i.kind AND y.subject = i.subject AND y.fiscal_year = i.fiscal_year
  LEFT JOIN panel_indicators p ON p.kind = i.kind AND p.subject = i.subject AND p.fiscal_year = i.fiscal_year - 1
    AND p.indicator = i.indicator AND p.part = i.part;

-- unit × year × indicator (of the unit's own forms) and project × year × indicator, one row each.
CREATE VIEW unit_indicator_year AS SELECT * FROM panel_indicator_changes WHERE kind = 'unit';
CREATE VIEW project_indicator_year AS SELECT * FROM panel_indicator_changes WHERE kind = 'project';
