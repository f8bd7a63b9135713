-- 各单位每年的项目平均得多少分？多少项目为优？
-- How do units score their own projects year by year?
SELECT unit_name, fiscal_year, count(*) AS forms, round(avg(total_score), 2) AS mean_score, min(total_score) AS lowest, max(total_score) AS highest,
       sum(grade = '优') AS graded_excellent
FROM form_overview
WHERE form_type = 'project_self_evaluation' AND total_score IS NOT NULL AND second_print = 0
GROUP BY unit_name, fiscal_year
ORDER BY unit_name, fiscal_year;
