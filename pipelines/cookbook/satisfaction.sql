-- 满意度目标和实际满意度是多少？
-- What satisfaction was aimed at, and what was reached?
SELECT unit_name, fiscal_year, project_name, level3, target, actual, met
FROM indicator_view
WHERE level1_code = 'satisfaction' AND actual IS NOT NULL AND second_print = 0
ORDER BY unit_name, fiscal_year, document, form, row;
