using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Web.Tests.Findings;

/// <summary>Findings for tests, on unit 1's report for 2023.</summary>
internal static class AFinding
{
    public static FindingItem Of(Finding finding, string id = "f1") => new()
    {
        Id = id,
        UnitId = new UnitId(1),
        UnitName = "清溪镇",
        Year = 2023,
        Finding = finding,
        FirstSeenAt = DateTimeOffset.UnixEpoch,
        Position = 0,
    };

    /// <summary>A finding that rests on words of a section.</summary>
    public static FindingItem On(string section, string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return Of(new Finding
        {
            RuleId = "channels-below-total",
            RuleVersion = 1,
            Severity = Severity.Error,
            Expected = 90,
            Actual = 80,
            Operands = [50, 30],
            Evidence = [new TextEvidence(section, words, start, start + words.Length)],
        });
    }
}
