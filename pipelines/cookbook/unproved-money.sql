-- 哪些金额没有得到表内勾稽关系的证明？
-- Which amounts are not proved by the form's own sums?
SELECT d.name AS document_name, e.path, e.printed, e.proof, p.page, p.line, p.cell
FROM evidence e
JOIN documents d ON d.sha256 = e.document
JOIN evidence_parts p ON p.document = e.document AND p.path = e.path AND p.ordinal = 0
WHERE e.list = 'funding' AND e.field IN ('initial_budget', 'full_year_budget', 'executed') AND e.proof IN ('unbound', 'contradicted')
ORDER BY d.name, e.document, e.form, e.row, e.field;
