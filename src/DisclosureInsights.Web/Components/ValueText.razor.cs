using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using Microsoft.AspNetCore.Components;

namespace DisclosureInsights.Web.Components;

/// <summary>
/// A figure in one of three looks that mean three things: a number (0 is a number), an em dash with the reason why there
/// is none, or "/" where the unit says that the item does not apply.
/// </summary>
/// <remarks>Give one of <see cref="Cell"/>, <see cref="Indicator"/> or <see cref="Number"/>; none of them is "no report on that year".</remarks>
public sealed partial class ValueText : ComponentBase
{
    /// <summary>A cell of a report.</summary>
    [Parameter]
    public Cell? Cell { get; set; }

    /// <summary>A value of an indicator, written as <see cref="Measure"/> asks for.</summary>
    [Parameter]
    public IndicatorValue? Indicator { get; set; }

    /// <summary>A bare number.</summary>
    [Parameter]
    public decimal? Number { get; set; }

    /// <summary>Count, share or per hundred; used for <see cref="Indicator"/> and <see cref="Number"/>.</summary>
    [Parameter]
    public IndicatorMeasure Measure { get; set; } = IndicatorMeasure.Count;

    /// <summary>Why there is no number, in the reader's language; a general reason is found where this is null.</summary>
    [Parameter]
    public string? MissingReason { get; set; }

    private string Written { get; set; } = "";

    /// <summary>Null for a number.</summary>
    private string? Reason { get; set; }

    private string Look => Written == FigureFormat.NotApplicable ? "not-applicable" : "missing";

    protected override void OnParametersSet()
    {
        (Written, Reason) = this switch
        {
            { Cell: { } cell } => Of(cell),
            { Indicator: { } indicator } => Of(indicator),
            { Number: { } number } => (FigureFormat.Value(number, Measure), null),
            _ => (FigureFormat.Missing, MissingReason ?? Texts["value.notReported"]),
        };
    }

    private (string Written, string? Reason) Of(Cell cell) => cell.State switch
    {
        CellState.Number => (FigureFormat.Count(cell.Value), null),
        CellState.NotApplicable => (FigureFormat.NotApplicable, MissingReason ?? Texts["value.notApplicable"]),
        CellState.Blank => (FigureFormat.Missing, MissingReason ?? Texts["value.blank"]),
        CellState.Unreadable => (FigureFormat.Missing, MissingReason ?? Texts["value.unreadable"]),
        _ => (FigureFormat.Missing, MissingReason ?? Texts["value.absent"]),
    };

    private (string Written, string? Reason) Of(IndicatorValue indicator) => indicator.State switch
    {
        IndicatorState.Number => (FigureFormat.Value(indicator.Value, Measure), null),
        IndicatorState.Undefined => (FigureFormat.Missing, MissingReason ?? Texts["value.undefined"]),
        IndicatorState.NotComparable => (FigureFormat.Missing, MissingReason ?? Texts["value.notComparable"]),
        _ => (FigureFormat.Missing, MissingReason ?? Texts["value.missing"]),
    };
}
