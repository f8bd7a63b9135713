-- Targets and actual values in the base unit of their dimension (150万元 is 1500000 元 of money), and their dates (2021-12, --12-31).
-- Two values can be compared where dimension and base unit are the same.
ALTER TABLE indicators ADD COLUMN target_base_value REAL;
ALTER TABLE indicators ADD COLUMN target_base_upper REAL;
ALTER TABLE indicators ADD COLUMN target_base_unit TEXT;
ALTER TABLE indicators ADD COLUMN target_dimension TEXT;
ALTER TABLE indicators ADD COLUMN target_date TEXT;
ALTER TABLE indicators ADD COLUMN actual_base_value REAL;
ALTER TABLE indicators ADD COLUMN actual_base_unit TEXT;
ALTER TABLE indicators ADD COLUMN actual_dimension TEXT;
ALTER TABLE indicators ADD COLUMN actual_date TEXT;
CREATE INDEX indicators_by_id ON indicators (indicator_id);
