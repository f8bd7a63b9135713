-- 哪些项目的预算执行率低于80%？
-- Which projects spent less than 80 % of their budget?
SELECT document_name, fiscal_year, unit_name, project_name, full_year_budget_yuan, executed_yuan, execution_rate, total_score, grade
FROM form_overview
WHERE execution_rate < 80 AND second_print = 0
ORDER BY execution_rate, document_name, form;
