using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Core.Reports;

/// <summary>How one cell was read: what stood there, how sure the reading is, and where it stands.</summary>
/// <param name="Key">The cell.</param>
/// <param name="Raw">The characters found there, untouched.</param>
/// <param name="Confidence">0 to 1; below <see cref="DoubtfulBelow"/> a person has to confirm.</param>
/// <param name="Recovered">The row's or column's label was lost in the source and restored by position.</param>
/// <param name="Source">Place in the source file.</param>
public sealed record CellReading(CellKey Key, string Raw, double Confidence, bool Recovered, SourceLocation Source)
{
    /// <summary>A cell read with less confidence is doubtful.</summary>
    public const double DoubtfulBelow = 0.9;

    public bool IsDoubtful => Confidence < DoubtfulBelow;
}
