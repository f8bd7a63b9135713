-- 哪些表的数字加不起来？
-- Which forms do not add up?
SELECT d.name AS document_name, f.fiscal_year, f.project_name, w.english AS identity, w.chinese AS identity_chinese, i.formula
FROM identities i
JOIN documents d ON d.sha256 = i.document
JOIN forms f ON f.document = i.document AND f.form = i.form
JOIN proof_words w ON w.code = i.name
WHERE i.holds = 0
ORDER BY d.name, i.document, i.form, i.identity;
