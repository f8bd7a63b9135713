-- 同一指标历年的目标与完成情况如何？
-- How did the same indicator fare over the years?
SELECT i.indicator_id, f.fiscal_year, coalesce(f.unit_name, f.implementing_unit, f.competent_department) AS unit_name, i.level3, i.target, i.actual, i.met
FROM indicators i
JOIN forms f ON f.document = i.document AND f.form = i.form
WHERE i.indicator_id IN (SELECT o.indicator_id FROM indicators o JOIN forms p ON p.document = o.document AND p.form = o.form GROUP BY o.indicator_id HAVING count(DISTINCT p.fiscal_year) > 1)
  AND NOT EXISTS (SELECT 1 FROM second_prints s WHERE s.document = f.document AND s.form = f.form)
ORDER BY i.indicator_id, f.fiscal_year, unit_name, i.document, i.form, i.row;
