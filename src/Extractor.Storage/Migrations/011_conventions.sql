-- Two forms rule a rule out, no longer three.
DROP VIEW conventions;

-- The habits of each issuer by form type, over all documents: of each kind its rules, with the forms that keep and break them, of those
-- that tell rules apart. A rule is ruled out by another that at least 2 forms keep while they break it, and three times as many as the other way
-- round; one that rules out all others, and that none rules out, is established. What is rounded half up and half to even seldom differs:
-- then both are left.
CREATE VIEW conventions AS
  WITH votes AS (
    SELECT l.issuer, f.form_type, v.document, v.form, v.kind, v.rule, v.fits
    FROM rule_votes v
    JOIN ledgers l ON l.document = v.document AND l.form = v.form
    JOIN forms f ON f.document = v.document AND f.form = v.form
    WHERE l.issuer IS NOT NULL),
  preferred AS (
    SELECT a.issuer, a.form_type, a.kind, a.rule AS better, b.rule AS worse, count(*) AS forms
    FROM votes a JOIN votes b ON b.document = a.document AND b.form = a.form AND b.kind = a.kind
    WHERE a.fits = 1 AND b.fits = 0
    GROUP BY 1, 2, 3, 4, 5),
  ruled_out AS (
    SELECT DISTINCT p.issuer, p.form_type, p.kind, p.worse AS rule
    FROM preferred p
    LEFT JOIN preferred q ON q.issuer = p.issuer AND q.form_type = p.form_type AND q.kind = p.kind AND q.better = p.worse AND q.worse = p.better
    WHERE p.forms >= 2 AND p.forms >= 3 * coalesce(q.forms, 0)),
  rules AS (
    SELECT issuer, form_type, kind, rule, sum(fits) AS forms_for, sum(1 - fits) AS forms_against
    FROM votes GROUP BY issuer, form_type, kind, rule),
  judged AS (
    SELECT r.*, EXISTS (SELECT 1 FROM ruled_out o WHERE o.issuer = r.issuer AND o.form_type = r.form_type AND o.kind = r.kind AND o.rule = r.rule) AS is_out
    FROM rules r)
  SELECT issuer, form_type, kind, rule, forms_for, forms_against, 1 - is_out AS possible,
         is_out = 0 AND sum(1 - is_out) OVER (PARTITION BY issuer, form_type, kind) = 1 AS established
  FROM judged
  ORDER BY issuer, form_type, kind, is_out, forms_for DESC, rule;
