using Extractor.Definitions.Anomalies;
using Extractor.Definitions.Organisations;
using Extractor.Model;
using Extractor.Model.Records;
using YamlDotNet.RepresentationModel;

namespace Extractor.Definitions;

/// <summary>Everything that the folder pipelines/ states: the vocabulary, the form layouts and the rules of values.</summary>
/// <param name="Vocabulary">The printed labels.</param>
/// <param name="Layouts">The layouts, ordered by file name.</param>
/// <param name="Values">How targets and actual values are understood.</param>
/// <param name="Phrases">Phrases of the field, one a line of lexicon.txt.</param>
/// <param name="Tables">The words of budget tables.</param>
public sealed record PipelineDefinitions(
    Vocabulary Vocabulary, IReadOnlyList<FormLayout> Layouts, ValueRules Values, IReadOnlyList<string> Phrases, TableWords Tables)
{
    /// <summary>The layouts by which flat texts are read: in garbled text every further word makes guesses looser.</summary>
    public IReadOnlyList<FormLayout> TextLayouts { get; } = [.. Layouts.Where(l => !l.PrintedPagesOnly)];

    /// <summary>What printed names and units mean.</summary>
    public required NormalisationRules Normalisation { get; init; }

    /// <summary>How names of bodies are understood.</summary>
    public required OrganisationWords Organisations { get; init; }

    /// <summary>The words of the proof ledger.</summary>
    public required ProofWords Proof { get; init; }

    /// <summary>What is odd in forms, by file and printed order.</summary>
    public IReadOnlyList<AnomalyRule> Anomalies { get; init; } = [];

    private static readonly string[] HeadFields = ["project_name", "competent_department", "implementing_unit", "unit_name"];
    private static readonly string[] MoneyColumns = ["label", "initial_budget", "full_year_budget", "executed", "weight", "execution_rate", "score"];
    private static readonly string[] MoneyItems = ["total", "current_year_appropriation", "carry_over", "other", "appropriation", "basic", "project", "special_account", "unit_funds"];
    private static readonly string[] IndicatorColumns =
        ["level1", "level1_weight", "level2", "level2_weight", "level3", "kind", "direction", "target", "unit", "actual", "weight", "score", "reviewer_score", "deviation", "explanation", "scoring_rule"];

    /// <summary>Reads the folder. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    public static PipelineDefinitions Load(string folder)
    {
        var vocabulary = ReadVocabulary(Path.Combine(folder, "vocabulary.yaml"));
        var files = Directory.Exists(Path.Combine(folder, "forms")) ? Directory.GetFiles(Path.Combine(folder, "forms"), "*.yaml") : [];
        if (files.Length == 0) throw new DefinitionException("forms/", 0, $"no layout files (*.yaml) in {Path.Combine(folder, "forms")}");
        var values = ValueRulesReader.Read(Path.Combine(folder, "normalisation", "targets.yaml"));
        var tables = TableWordsReader.Read(Path.Combine(folder, "tables", "budget.yaml"));
        return new(vocabulary, [.. files.Order(StringComparer.Ordinal).Select(ReadLayout)], values, ReadPhrases(Path.Combine(folder, "lexicon.txt")), tables)
        {
            Normalisation = NormalisationRules.Read(Path.Combine(folder, "normalisation")),
            Organisations = OrganisationReader.Read(Path.Combine(folder, "organisations")),
            Proof = ProofWords.Read(Path.Combine(folder, "validation", "proof.yaml")),
            Anomalies = AnomalyRulesReader.ReadFolder(Path.Combine(folder, "anomalies"), vocabulary),
        };
    }

    private static IReadOnlyList<string> ReadPhrases(string path) =>
        File.Exists(path)
            ? [.. File.ReadLines(path).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')]
            : throw new DefinitionException("lexicon.txt", 0, "file is missing");

    private static Vocabulary ReadVocabulary(string path)
    {
        var (y, root) = YamlReader.Open(path, "vocabulary.yaml");
        y.Allow(root, "level1", "level2", "sequences", "hints", "target_words", "kinds", "grades", "page_facts", "money_units");
        var level1 = new Dictionary<string, Level1Label>(StringComparer.Ordinal);
        foreach (var (label, node) in y.Pairs(y.Map(root, "level1")))
        {
            var map = y.AsMap(node);
            y.Allow(map, "also");
            foreach (var printed in y.List(map, "also").Prepend(label))
                level1.TryAdd(Folding.Key(printed), new(printed, label));
        }
        var level2 = new Dictionary<string, Level2Label>(StringComparer.Ordinal);
        foreach (var (label, node) in y.Pairs(y.Map(root, "level2")))
        {
            var map = y.AsMap(node);
            y.Allow(map, "under", "also");
            var under = y.List(map, "under");
            foreach (var parent in under)
                if (!level1.ContainsKey(Folding.Key(parent))) throw y.Error(map, $"'{parent}' is no level-1 label");
            foreach (var printed in y.List(map, "also").Prepend(label))
                level2.TryAdd(Folding.Key(printed), new(printed, label, under));
        }
        return new()
        {
            Level1 = level1,
            Level2 = level2,
            Sequences = [.. ((YamlSequenceNode)y.Need(root, "sequences")).Children.Select(y.Words)],
            Hints = y.Pairs(y.Map(root, "hints")).ToDictionary(p => p.Key, p => y.Words(p.Value), StringComparer.Ordinal),
            TargetWords = y.List(root, "target_words"),
            Kinds = y.List(root, "kinds"),
            Grades = y.List(root, "grades"),
            PageFacts = y.List(root, "page_facts"),
            MoneyUnits = y.Pairs(y.Map(root, "money_units")).ToDictionary(p => p.Key, p => y.Number(p.Value), StringComparer.Ordinal),
        };
    }

    private static FormLayout ReadLayout(string path)
    {
        var (y, root) = YamlReader.Open(path, "forms/" + Path.GetFileName(path));
        y.Allow(root, "layout", "form_type", "titles", "examples", "head", "attributes", "captions", "sections", "money", "goals", "tasks", "indicators", "total", "grade", "printed_pages_only");
        var type = y.Text(y.Need(root, "form_type"));
        if (!FormTypes.All.Contains(type, StringComparer.Ordinal))
            throw y.Error(y.Need(root, "form_type"), $"unknown form_type '{type}'; allowed: {string.Join(", ", FormTypes.All)}");
        var head = y.Map(root, "head");
        y.Allow(head, HeadFields);
        return new()
        {
            Code = y.Text(y.Need(root, "layout")),
            FormType = type,
            Titles = y.List(root, "titles"),
            Head = y.Pairs(head).ToDictionary(p => p.Key, p => y.Words(p.Value), StringComparer.Ordinal),
            Attributes = y.List(root, "attributes"),
            Captions = y.List(root, "captions"),
            PrintedPagesOnly = y.Find(root, "printed_pages_only") is { } p && y.Text(p) == "true",
            Sections = y.Find(root, "sections") is { } s && y.Text(s) == "true",
            Money = ReadMoney(y, y.Map(root, "money")),
            Goals = y.Find(root, "goals") is { } g ? ReadGoals(y, y.AsMap(g)) : null,
            Tasks = y.Find(root, "tasks") is { } t ? ReadTasks(y, y.AsMap(t)) : null,
            Indicators = ReadIndicators(y, y.Map(root, "indicators")),
            Total = y.List(root, "total"),
            Grade = y.List(root, "grade"),
        };
    }

    private static MoneyBlock ReadMoney(YamlReader y, YamlMappingNode map)
    {
        y.Allow(map, "labels", "columns", "rows");
        return new(y.List(map, "labels"), ReadPrinted(y, y.Map(map, "columns"), MoneyColumns), ReadPrinted(y, y.Map(map, "rows"), MoneyItems));
    }

    private static GoalsBlock ReadGoals(YamlReader y, YamlMappingNode map)
    {
        y.Allow(map, "labels", "expected", "actual", "whole_project");
        return new(y.List(map, "labels"), y.List(map, "expected"), y.List(map, "actual"), y.List(map, "whole_project"));
    }

    private static TasksBlock ReadTasks(YamlReader y, YamlMappingNode map)
    {
        y.Allow(map, "captions", "name", "content");
        return new(y.List(map, "captions"), y.List(map, "name"), y.List(map, "content"));
    }

    private static IndicatorBlock ReadIndicators(YamlReader y, YamlMappingNode map)
    {
        y.Allow(map, "labels", "columns");
        return new(y.List(map, "labels"), ReadPrinted(y, y.Map(map, "columns"), IndicatorColumns));
    }

    private static IReadOnlyList<Printed> ReadPrinted(YamlReader y, YamlMappingNode map, string[] allowed)
    {
        y.Allow(map, allowed);
        return [.. y.Pairs(map).Select(p => new Printed(p.Key, y.Words(p.Value)))];
    }
}
