using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Indicators;
using Microsoft.AspNetCore.Components;

namespace DisclosureInsights.Web.Components;

/// <summary>A change from the year before: sign and arrow for the eye, words for screen readers, and no percentage where it would mislead.</summary>
public sealed partial class ChangeText : ComponentBase
{
    [Parameter]
    [EditorRequired]
    public Change Change { get; set; } = default!;

    /// <summary>A count changes in percent, a share in percentage points, a rate by its own number.</summary>
    [Parameter]
    public IndicatorMeasure Measure { get; set; } = IndicatorMeasure.Count;

    /// <summary>Shows a count's change in its own unit instead of percent.</summary>
    [Parameter]
    public bool InUnits { get; set; }

    private string Written { get; set; } = "";

    private string Words { get; set; } = "";

    /// <summary>Whether what is written says it all without a hint.</summary>
    private bool IsPlain => Change.State == ChangeState.Value;

    private string Direction => Change.Absolute switch
    {
        > 0 => "up",
        < 0 => "down",
        0 => "same",
        null => "none",
    };

    protected override void OnParametersSet()
    {
        (Written, Words) = Change.State switch
        {
            ChangeState.Value => Compared(),
            ChangeState.New => (Steps(), Texts["change.new", Of(Change.Current)]),
            ChangeState.BothZero => (Steps(), (string)Texts["change.bothZero"]),
            ChangeState.SmallBase => (Steps(), Texts["change.smallBase", Of(Change.Prior), Of(Change.Current)]),
            ChangeState.PriorMissing => (FigureFormat.Missing, Texts["change.priorMissing"]),
            ChangeState.CurrentMissing => (FigureFormat.Missing, Texts["change.currentMissing"]),
            _ => ("┆", Texts["change.seriesBreak"]),
        };
    }

    private (string Written, string Words) Compared()
    {
        decimal difference = Change.Absolute ?? 0;
        if (difference == 0)
        {
            return ("＝", Texts["change.same"]);
        }

        (string signed, string bare) = this switch
        {
            { Measure: IndicatorMeasure.Share } => (
                (string)Texts["change.pointsShort", FigureFormat.Points(difference)],
                (string)Texts["change.points", FigureFormat.PerHundred(Math.Abs(difference))]),
            { Measure: IndicatorMeasure.PerHundred } => (FigureFormat.Points(difference), FigureFormat.PerHundred(Math.Abs(difference))),
            { InUnits: false, Change.Relative: { } relative } => (FigureFormat.Relative(relative), FigureFormat.Share(Math.Abs(relative))),
            _ => (FigureFormat.Absolute(difference), FigureFormat.Count(Math.Abs(difference))),
        };
        return (signed + (difference > 0 ? " ↑" : " ↓"), Texts[difference > 0 ? "change.up" : "change.down", bare]);
    }

    private string Steps() => $"{Of(Change.Prior)} → {Of(Change.Current)}";

    private string Of(decimal? value) => value is { } number ? FigureFormat.Value(number, Measure) : FigureFormat.Missing;
}
