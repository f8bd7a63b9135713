-- A finding says by which rule it was found, which values it speaks of, and the same in Chinese.
ALTER TABLE findings ADD COLUMN rule TEXT;           -- NULL for what no rule of pipelines/anomalies/ says
ALTER TABLE findings ADD COLUMN cells TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(cells));  -- paths of the values; [] where "path" says it
ALTER TABLE findings ADD COLUMN message_zh TEXT;
