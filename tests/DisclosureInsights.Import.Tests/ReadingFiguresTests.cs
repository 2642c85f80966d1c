using DisclosureInsights.Core.Forms;
using DisclosureInsights.Tests.Shared.Files;
using DisclosureInsights.Tests.Shared.Reading;
using DisclosureInsights.Tests.Shared.Rendering;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>
/// A slice of the reading figures: every house style of every kind of file, in every edition, clean and with each damage.
/// All of them are printed by the benchmarks' <c>reading</c>.
/// </summary>
public sealed class ReadingFiguresTests
{
    // Odd ones have gaps: blanks and strokes among the numbers.
    private static readonly int[] Seeds = [0, 1];

    public static TheoryData<string, Edition> Styles
    {
        get
        {
            TheoryData<string, Edition> data = [];
            foreach (HouseStyle style in HouseStyles.All)
            {
                foreach (Edition edition in Enum.GetValues<Edition>())
                {
                    data.Add(style.ToString(), edition);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Styles))]
    public void Every_rendering_is_read_faithfully(string name, Edition edition)
    {
        HouseStyle style = HouseStyles.All.Single(candidate => candidate.ToString() == name);
        List<string> faults = [];
        foreach (Damage damage in Enum.GetValues<Damage>().Where(damage => style.Meets(damage) && ReadingHarness.Meets(damage, edition)))
        {
            ReadingTally tally = new();
            foreach (int seed in Seeds)
            {
                ReadingHarness.Run(tally, style, edition, damage, seed, seed % 2 * 0.1);
            }

            if (!ReadingHarness.IsFaithful(tally, damage, style.Tells(damage)))
            {
                faults.Add($"{damage}: {tally.Right} of {tally.Cells} right, {tally.Doubtful} doubtful");
                faults.AddRange(tally.Faults.Concat(tally.UnreadExamples).Take(5));
            }
        }

        Assert.Empty(faults);
    }
}
