-- 哪些指标没有完成目标？得了多少分？
-- Which targets were missed, and which marks were given?
SELECT document_name, fiscal_year, unit_name, project_name, level3, target, actual, weight, score, deviation
FROM indicator_view
WHERE met = 0 AND second_print = 0
ORDER BY document_name, form, row;
