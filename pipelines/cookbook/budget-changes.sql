-- 年初预算与全年预算相差最多的是哪些项目？
-- Which budgets changed most within the year?
SELECT document_name, fiscal_year, unit_name, project_name, initial_budget_yuan, full_year_budget_yuan,
       full_year_budget_yuan - initial_budget_yuan AS change_yuan,
       round(100.0 * (full_year_budget_yuan - initial_budget_yuan) / initial_budget_yuan, 2) AS change_percent
FROM form_overview
WHERE initial_budget_yuan > 0 AND full_year_budget_yuan IS NOT NULL AND full_year_budget_yuan <> initial_budget_yuan AND second_print = 0
ORDER BY abs(change_percent) DESC, document_name, form;
