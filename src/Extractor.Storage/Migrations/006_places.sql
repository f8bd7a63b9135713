-- Places in web pages (path of the element), workbooks (sheet and cell) and Word files (cell of a table, or paragraph; all count from 1).
ALTER TABLE evidence_parts ADD COLUMN dom TEXT;
ALTER TABLE evidence_parts ADD COLUMN sheet TEXT;
ALTER TABLE evidence_parts ADD COLUMN sheet_cell TEXT CHECK ((sheet IS NULL) = (sheet_cell IS NULL));
ALTER TABLE evidence_parts ADD COLUMN sheet_stored TEXT;  -- the number that the cell stores, where it shows another one
ALTER TABLE evidence_parts ADD COLUMN part TEXT;
ALTER TABLE evidence_parts ADD COLUMN part_table INTEGER;
ALTER TABLE evidence_parts ADD COLUMN part_row INTEGER;
ALTER TABLE evidence_parts ADD COLUMN part_cell INTEGER;
ALTER TABLE evidence_parts ADD COLUMN part_paragraph INTEGER;
