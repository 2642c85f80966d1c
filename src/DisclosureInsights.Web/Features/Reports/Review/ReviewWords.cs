using System.Globalization;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Corrections;
using DisclosureInsights.Web.Components;
using DisclosureInsights.Web.Features.Findings;
using DisclosureInsights.Web.Features.Reports.Prose;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Features.Reports.Review;

/// <summary>Items of the review page in words.</summary>
public static class ReviewWords
{
    /// <summary>What it is: row and column of a cell, what a figure counts.</summary>
    public static string Label(ReviewItem item, IStringLocalizer<ReportsTexts> texts) => item switch
    {
        { Form: { } form } => FormWords.Printed(CellTexts.Label(form.CellKey, CultureInfo.CurrentUICulture)),
        { Fact: { } fact } => FactWords.Subject(fact, texts),
        _ => texts["review.struck"],
    };

    /// <summary>What it says: a number, or which of the other states.</summary>
    public static string Value(ReviewItem item, IStringLocalizer<ReportsTexts> texts) => item switch
    {
        { Fact: { } fact } => FactWords.Value(fact, texts),
        { IsStruck: true } => texts["review.struck.value"],
        _ => Value(item.Cell, texts),
    };

    public static string Value(Cell cell, IStringLocalizer<ReportsTexts> texts) => cell.State switch
    {
        CellState.Number => FigureFormat.Count(cell.Value),
        CellState.NotApplicable => texts["review.value.slash"],
        CellState.Blank => texts["review.value.blank"],
        CellState.Unreadable => texts["review.value.unreadable"],
        _ => texts["review.value.absent"],
    };

    /// <summary>A cell or figure as somebody saw or said it.</summary>
    public static string Value(ReviewedValue value, IStringLocalizer<ReportsTexts> texts) => value switch
    {
        ReviewedCell cell => Value(cell.Cell, texts),
        ReviewedFact { Fact: { } fact } => FactWords.Describe(fact, texts),
        _ => texts["review.struck"],
    };

    /// <summary>Where it stands, as far as that kind of file has places; empty where it has none.</summary>
    public static string Place(SourceLocation place, IStringLocalizer<ReportsTexts> texts)
    {
        (string Key, int? Number)[] parts =
            [("review.place.page", place.Page), ("review.place.table", place.Table), ("review.place.row", place.Row), ("review.place.column", place.Column), ("review.place.line", place.Line)];
        return string.Join(texts["review.place.separator"], parts.Where(part => part.Number is not null).Select(part => texts[part.Key, part.Number!].Value));
    }
}
