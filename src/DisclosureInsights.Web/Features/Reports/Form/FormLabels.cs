using System.Globalization;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Web.Features.Findings;

namespace DisclosureInsights.Web.Features.Reports.Form;

/// <summary>The words of the form's rows and columns, each without the headings over it.</summary>
public static class FormLabels
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private static bool IsEnglish => Languages.IsEnglish(Culture);

    public static string Row(RequestRow row) => IsEnglish ? AfterColon(CellTexts.Row(row, Culture)) : FormWords.Printed(row.ShortLabel);

    public static string Group(RequestGroup group) =>
        IsEnglish ? CellTexts.Row(group.Aggregate, Culture) : FormWords.Printed(group.Aggregate.ShortLabel);

    public static string Column(Applicant applicant) => IsEnglish ? Capital(CellTexts.Column(applicant, Culture)) : applicant.ShortLabel;

    public static string Result(DisputeResult result) => IsEnglish ? Capital(CellTexts.Result(result, Culture)) : result.Label;

    public static string Block(DisputeBlock block) => IsEnglish ? CellTexts.Block(block, Culture) : block.Label.Split(' ')[^1];

    /// <summary>The kind of information of a row of section 二.</summary>
    public static string Row(ProactiveRow row) => IsEnglish ? CellTexts.Label(row.Cells[0].CellKey, Culture).Split(" | ")[0] : row.Label;

    /// <summary>The column of a cell of section 二.</summary>
    public static string Column(ProactiveRow row, FormCell cell) =>
        IsEnglish ? Capital(CellTexts.Label(cell.CellKey, Culture).Split(" | ")[^1]) : cell.Label[(row.Article.Length + row.Label.Length + 2)..];

    public static string Statistic(FormCell cell) => IsEnglish ? CellTexts.Label(cell.CellKey, Culture) : FormWords.Printed(cell.Label);

    private static string AfterColon(string text) => Capital(text[(text.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? colon + 2 : 0)..]);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];
}
