using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data.Findings;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Bulk;

/// <summary>The findings of one report in the form they are stored in.</summary>
internal sealed class EncodedFindings
{
    private readonly List<(string Id, Finding Finding, string Payload)> all;

    private EncodedFindings(List<(string Id, Finding Finding, string Payload)> all) => this.all = all;

    public int Errors => all.Count(entry => entry.Finding.Severity == Severity.Error);

    public int Warnings => all.Count(entry => entry.Finding.Severity == Severity.Warning);

    public static EncodedFindings Of(IReadOnlyList<Finding> findings) =>
        new([.. FindingIdentity.Of(findings).Zip(findings, (id, finding) => (id, finding, FindingFormat.Write(finding)))]);

    /// <summary>The rows; a finding that was seen before keeps when.</summary>
    public IEnumerable<FindingRow> Rows(
        TenantId tenant, UnitId unit, int year, DateTimeOffset at, IReadOnlyDictionary<string, DateTimeOffset> seenBefore) =>
        all.Select((entry, position) => new FindingRow
        {
            TenantId = tenant,
            UnitId = unit,
            Year = year,
            Id = entry.Id,
            RuleId = entry.Finding.RuleId,
            RuleVersion = entry.Finding.RuleVersion,
            Severity = entry.Finding.Severity,
            Difference = entry.Finding.Difference is { } difference ? Math.Abs(difference) : null,
            Payload = entry.Payload,
            FirstSeenAt = seenBefore.GetValueOrDefault(entry.Id, at),
            Position = position,
        });
}
