-- 有多少上年结转资金？
-- How much money was carried over from the year before?
SELECT d.name AS document_name, f.fiscal_year, f.project_name, m.label, m.initial_budget_yuan, m.full_year_budget_yuan, m.executed_yuan
FROM funding m
JOIN forms f ON f.document = m.document AND f.form = m.form
JOIN documents d ON d.sha256 = m.document
WHERE m.item = 'carry_over' AND coalesce(m.full_year_budget_yuan, m.initial_budget_yuan, 0) <> 0
  AND NOT EXISTS (SELECT 1 FROM second_prints s WHERE s.document = f.document AND s.form = f.form)
ORDER BY d.name, m.document, m.form, m.row;
