-- 各单位的表里有哪些问题，各有多少？
-- What is odd about the forms of each unit, and how often?
SELECT coalesce(f.unit_name, f.implementing_unit, f.competent_department) AS unit_name, f.fiscal_year, n.code, n.severity, count(*) AS findings
FROM findings n
JOIN forms f ON f.document = n.document AND f.form = n.form
WHERE n.about = 'form'
  AND NOT EXISTS (SELECT 1 FROM second_prints s WHERE s.document = f.document AND s.form = f.form)
GROUP BY 1, 2, 3, 4
ORDER BY 1, 2, 3, 4;
