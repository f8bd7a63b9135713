-- 产出、效益、满意度各占多少分？
-- How are the weights shared among output, outcome and satisfaction?
SELECT fiscal_year, form_type, level1_code, count(*) AS lines, round(sum(weight), 6) AS weight, round(100.0 * sum(weight) / sum(sum(weight)) OVER (PARTITION BY fiscal_year, form_type), 2) AS percent
FROM indicator_view
WHERE weight IS NOT NULL AND second_print = 0
GROUP BY fiscal_year, form_type, level1_code
ORDER BY fiscal_year, form_type, level1_code;
