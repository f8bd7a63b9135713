using Extractor.Model.Records;

namespace Extractor.Storage.Records;

/// <summary>The columns of the tables of records, in the order in which rows are written. Printed fields take their names from the model.</summary>
internal static class Columns
{
    private static readonly string[] FormKey = ["document", "form"];
    private static readonly string[] RowKey = ["document", "form", "row"];

    public static readonly string[] Documents = ["sha256", "name", "media_type", "page_count", "reader", "program_version", "definitions_sha256"];

    public static readonly string[] RecordJson = ["document", "piece", "json"];

    public static readonly string[] Forms =
    [
        .. FormKey, "form_type", "title", "fiscal_year", "project_name", "competent_department", "implementing_unit", "unit_name",
        "money_unit", "total_weight", "total_score", "grade", "money_factor", "region_code", "rules",
    ];

    public static readonly string[] Corrections =
    [
        "id", "document", "document_name", "path", "form", "list", "row", "field", "type", "says", "value",
        "seen_value", "seen_printed", "seen_beside", "replaces", "warnings", "made_by", "made_at", "why",
    ];

    public static readonly string[] Attributes = ["document", "form", "list", "row", "ordinal", "key", "value"];

    public static readonly string[] FormUnits =
        [.. FormKey, "ordinal", "field", "unit_id", "region_code", "name", "code", "scope", "open", "candidates", "rules"];

    public static readonly string[] UnitLinks = [.. FormKey, "ordinal", "link", "kind", "unit_id", "change", "date", "stated", "evidence"];

    public static readonly string[] Funding =
        [.. RowKey, .. FormFields.Funding(new()).Select(f => f.Path), "normalised", "initial_budget_yuan", "full_year_budget_yuan", "executed_yuan"];

    public static readonly string[] Goals = [.. RowKey, "expected", "actual"];

    public static readonly string[] Tasks = [.. RowKey, "name", "content"];

    public static readonly string[] Sections = [.. RowKey, "heading", "text"];

    public static readonly string[] Indicators =
    [
        .. RowKey, .. FormFields.IndicatorFields(new()).Select(f => f.Path), "level1_code", "level2_code", "indicator_id",
        "target_operator", "target_value", "target_upper", "target_unit", "target_text", "actual_value", "actual_unit", "actual_text", "met", "rules",
        "target_base_value", "target_base_upper", "target_base_unit", "target_dimension", "target_date",
        "actual_base_value", "actual_base_unit", "actual_dimension", "actual_date",
    ];

    public static readonly string[] Tables = ["document", "table_number", "page", "rows", "columns", "caption"];

    public static readonly string[] Cells = ["document", "table_number", "ordinal", "row", "column", "row_span", "column_span", "text", "header"];

    public static readonly string[] Evidence =
        ["document", "path", "form", "list", "row", "field", "parent", "printed", "number", "confidence", "proof", "repairs"];

    public static readonly string[] EvidenceParts =
    [
        "document", "path", "ordinal", "printed", "page", "x0", "y0", "x1", "y1", "line", "cell",
        "dom", "sheet", "sheet_cell", "sheet_stored", "part", "part_table", "part_row", "part_cell", "part_paragraph",
    ];

    public static readonly string[] DatasetFindings = ["finding", "code", "severity", "rule", "message", "message_zh"];

    public static readonly string[] DatasetFindingCells = ["finding", "ordinal", "document", "form", "path"];

    public static readonly string[] Findings = ["document", "ordinal", "path", "form", "list", "row", "field", "code", "about", "severity", "message", "page", "rule", "cells", "message_zh"];

    public static readonly string[] ProofWords = ["code", "english", "chinese"];

    public static readonly string[] Ledgers = [.. FormKey, "issuer"];

    public static readonly string[] Identities = [.. FormKey, "identity", "name", "holds", "formula", "rounding"];

    public static readonly string[] IdentityCells = [.. FormKey, "identity", "ordinal", "path"];

    public static readonly string[] ProofReasons = [.. FormKey, "ordinal", "path", "reason"];

    public static readonly string[] RuleVotes = [.. FormKey, "ordinal", "kind", "rule", "fits"];
}
