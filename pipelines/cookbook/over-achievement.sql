-- 哪些指标的实际值远超目标值？
-- Which actual values exceed their targets by far?
SELECT d.name AS document_name, f.fiscal_year, f.project_name, i.level3, i.target, i.actual, round(i.actual_base_value / i.target_base_value, 2) AS times
FROM indicators i
JOIN forms f ON f.document = i.document AND f.form = i.form
JOIN documents d ON d.sha256 = i.document
WHERE i.target_operator IN ('=', '≥', '>') AND i.target_base_value > 0 AND i.actual_dimension = i.target_dimension AND i.actual_base_value >= 1.3 * i.target_base_value
  AND NOT EXISTS (SELECT 1 FROM second_prints s WHERE s.document = f.document AND s.form = f.form)
ORDER BY times DESC, d.name, i.document, i.form, i.row;
