using CsvHelper;
using DisclosureInsights.Application.Exporting;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Import.Readers;

namespace DisclosureInsights.Application.Units;

/// <summary>Why a line of a list of units could not be read.</summary>
public enum UnitListError
{
    NameMissing,
    KindUnknown,
}

/// <summary>A line that was not read.</summary>
/// <param name="Line">1-based line of the file.</param>
/// <param name="Error">What is wrong.</param>
/// <param name="Value">What stood there.</param>
public sealed record UnitListLineProblem(int Line, UnitListError Error, string Value);

/// <summary>A list of units as read.</summary>
/// <param name="Units">The units, in the order of the file.</param>
/// <param name="Lines">The line that each unit stands on, 1-based.</param>
/// <param name="Problems">Lines that were left out.</param>
/// <param name="MissingColumn">The required column that the heading lacks; then nothing was read.</param>
public sealed record UnitList(
    IReadOnlyList<UnitEdit> Units, IReadOnlyList<int> Lines, IReadOnlyList<UnitListLineProblem> Problems, string? MissingColumn);

/// <summary>The list of units as CSV: <c>name, code, kind, aliases, active</c>, or the Chinese headings.</summary>
public static class UnitListFile
{
    private static readonly string[] NameHeadings = ["name", "unit", "名称", "单位", "单位名称"];
    private static readonly string[] CodeHeadings = ["code", "unit_code", "代码", "单位代码", "编码"];
    private static readonly string[] KindHeadings = ["kind", "类型", "类别", "单位类型"];
    private static readonly string[] AliasHeadings = ["aliases", "alias", "别名", "其他名称"];
    private static readonly string[] ActiveHeadings = ["active", "启用", "状态"];
    private static readonly char[] AliasSeparators = [';', '；', '|', '、'];

    /// <summary>Reads a list; the encoding is detected, comma, semicolon and tab are known.</summary>
    public static UnitList Read(ReadOnlySpan<byte> content)
    {
        string text = TextDecoder.Decode(content).TrimStart('\uFEFF');
        string heading = text.TrimStart('\r', '\n').Split('\n', 2)[0];
        char separator = heading.Contains('\t', StringComparison.Ordinal) ? '\t' : heading.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        using CsvReader csv = CsvReader.FromText(text, new CsvReaderOptions { Separator = separator, HasHeader = false, TrackLineNumbers = true });
        List<UnitEdit> units = [];
        List<int> lines = [];
        List<UnitListLineProblem> problems = [];
        int[]? columns = null;
        while (csv.Read())
        {
            int line = (int)csv.LineNumber;
            string[] fields = [.. Enumerable.Range(0, csv.FieldCount).Select(index => FormulaGuard.Unprotect(csv.GetString(index).Trim()))];
            if (columns is null)
            {
                columns = [.. new[] { NameHeadings, CodeHeadings, KindHeadings, AliasHeadings, ActiveHeadings }.Select(names => Find(fields, names))];
                if (columns[0] < 0)
                {
                    return new UnitList([], [], [], NameHeadings[0]);
                }
            }
            else if (fields.Any(field => field.Length > 0))
            {
                ReadLine(fields, columns, line, units, problems);
                if (units.Count > lines.Count)
                {
                    lines.Add(line);
                }
            }
        }

        return columns is null ? new UnitList([], [], [], NameHeadings[0]) : new UnitList(units, lines, problems, null);
    }

    private static void ReadLine(string[] fields, int[] columns, int line, List<UnitEdit> units, List<UnitListLineProblem> problems)
    {
        string Field(int column) => columns[column] >= 0 && columns[column] < fields.Length ? fields[columns[column]] : "";

        string name = Field(0);
        if (name.Length == 0)
        {
            problems.Add(new UnitListLineProblem(line, UnitListError.NameMissing, ""));
            return;
        }

        UnitKind kind = UnitKindExtensions.FromName(name);
        if (Field(2).Length > 0 && !UnitKindExtensions.TryParse(Field(2), out kind))
        {
            problems.Add(new UnitListLineProblem(line, UnitListError.KindUnknown, Field(2)));
            return;
        }

        units.Add(new UnitEdit
        {
            Name = name,
            Code = Field(1),
            Kind = kind,
            Aliases = Field(3).Split(AliasSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Active = Field(4).ToUpperInvariant() is not ("0" or "FALSE" or "NO" or "否" or "停用"),
            SortOrder = units.Count,
        });
    }

    private static int Find(string[] heading, string[] names) =>
        Array.FindIndex(heading, field => names.Contains(field, StringComparer.OrdinalIgnoreCase));
}
