using DisclosureInsights.Core.Forms;
using DisclosureInsights.Tests.Shared.Files;
using DisclosureInsights.Tests.Shared.Reading;
using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Benchmarks.Reading;

/// <summary>What a tally is of.</summary>
/// <param name="Kind">Kind of file.</param>
/// <param name="Edition">The form.</param>
/// <param name="Damage">What is wrong with it.</param>
/// <param name="Tells">Whether the place of every cell can be told, <see cref="HouseStyle.Tells"/>.</param>
public readonly record struct ReadingCase(string Kind, Edition Edition, Damage Damage, bool Tells)
{
    public string Year => Edition.ToString()[4..];

    public bool Holds(ReadingTally tally) => ReadingHarness.IsFaithful(tally, Damage, Tells);
}
