-- The bodies that a form names, as far as it is known which ones. The printed names stand in forms, under the column that "field" says.
ALTER TABLE forms ADD COLUMN region_code TEXT CHECK (length(region_code) = 6);   -- GB/T 2260; 100000 is the central government

CREATE TABLE form_units (
  document     TEXT NOT NULL,
  form         INTEGER NOT NULL,
  ordinal      INTEGER NOT NULL CHECK (ordinal >= 0),
  field        TEXT NOT NULL CHECK (field IN ('competent_department', 'implementing_unit', 'unit_name')),
  unit_id      TEXT,                     -- region code and folded name: "310107/人民政府办公室"; NULL where it is open which body it is
  region_code  TEXT CHECK (length(region_code) = 6),
  name         TEXT,                     -- without region, code and scope; short words in full
  code         TEXT,                     -- department code printed before the name
  scope        TEXT CHECK (scope IN ('summary', 'own', 'department')),   -- （汇总）, （本级）, （部门）
  open         TEXT CHECK (open IN ('several_regions', 'no_region', 'unknown_region', 'no_name', 'several_names')),  -- why unit_id is NULL
  candidates   TEXT NOT NULL CHECK (json_valid(candidates)),  -- ids among which it is open
  rules        TEXT NOT NULL CHECK (json_valid(rules)),       -- rule ids that decided, in order
  PRIMARY KEY (document, form, ordinal),
  FOREIGN KEY (document, form) REFERENCES forms (document, form) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX form_units_by_unit ON form_units (unit_id);

-- Bodies that came before or after by renaming or merging: they link ids and change none.
CREATE TABLE unit_links (
  document  TEXT NOT NULL,
  form      INTEGER NOT NULL,
  ordinal   INTEGER NOT NULL,
  link      INTEGER NOT NULL CHECK (link >= 0),
  kind      TEXT NOT NULL CHECK (kind IN ('predecessor', 'successor')),
  unit_id   TEXT NOT NULL,               -- the other body
  change    TEXT NOT NULL,               -- its id in pipelines/organisations/changes.yaml
  date      TEXT NOT NULL,               -- as far as the source says: 2018, 2018-03, 2018-03-17
  stated    INTEGER NOT NULL CHECK (stated IN (0, 1)),  -- 1: the source names these very bodies; 0: a general change that such bodies followed, each at its own date
  evidence  TEXT NOT NULL,
  PRIMARY KEY (document, form, ordinal, link),
  FOREIGN KEY (document, form, ordinal) REFERENCES form_units (document, form, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
