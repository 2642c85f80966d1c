using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>A kind of file in one of the ways that kind is met.</summary>
/// <param name="Kind">Kind of the file, as the reader calls it.</param>
/// <param name="Name">Short name of the style.</param>
/// <param name="Extension">With its dot.</param>
/// <param name="Print">The file's bytes.</param>
public sealed record HouseStyle(string Kind, string Name, string Extension, Func<PrintedReport, byte[]> Print)
{
    /// <summary>Whether blanks are to be seen in it: one cell a line leaves nothing where a blank stood.</summary>
    public bool ShowsBlanks { get; init; } = true;

    /// <summary>Whether cells stand in a grid that a lost cell cannot shift.</summary>
    public bool HasGrid { get; init; }

    /// <summary>Whether the damage is met in this style.</summary>
    public bool Meets(Damage damage) => damage switch
    {
        Damage.ItemLabelsLost => !HasGrid,
        Damage.BlankForZero or Damage.OnlyTotals or Damage.EmptyRows or Damage.EmptyColumn => ShowsBlanks,
        _ => true,
    };

    /// <summary>
    /// Whether what is left tells the place of every cell; else only what is read must be right. Without lines a blank
    /// shows where a header stands above it, a row of blanks where its label is no line of its own, and a column where
    /// no other form's columns cross it.
    /// </summary>
    public bool Tells(Damage damage) => damage switch
    {
        Damage.RowMissingWithoutLabels => false,
        Damage.DisputesHeaderLost or Damage.TableAGroup => Name is not ("spaces" or "no lines"),
        Damage.RequestsHeaderLost => Name != "spaces",
        Damage.BlankForZero or Damage.OneTable => Name != "no lines",
        _ => true,
    };

    public override string ToString() => $"{Kind}/{Name}";
}
