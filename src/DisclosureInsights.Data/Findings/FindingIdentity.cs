using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Data.Findings;

/// <summary>
/// What makes a finding the same finding after the next check: its rule and what it speaks of, not the numbers found
/// there. So decisions on it and its first sight stay when a figure, a wording or the rule's version changes.
/// </summary>
public static class FindingIdentity
{
    private const int Length = 16;

    /// <summary>Rules that list cells and have one finding a table: it stays the same when one of the cells is mended.</summary>
    private static readonly FrozenSet<string> OneATable = FrozenSet.Create(StringComparer.Ordinal, "cell-blank", "row-missing");

    /// <summary>The ids of a report's findings, in their order, each once.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Finding> findings)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        return [.. findings.Select(finding => Free(finding, taken))];
    }

    private static string Free(Finding finding, HashSet<string> taken)
    {
        string subject = Subject(finding);
        string id = Hash(subject);
        for (int copy = 2; !taken.Add(id); copy++)
        {
            id = Hash(subject + "\n#" + copy.ToString(CultureInfo.InvariantCulture));
        }

        return id;
    }

    private static string Subject(Finding finding)
    {
        if (OneATable.Contains(finding.RuleId) && finding.Cells is [{ Key: { } cell }, ..])
        {
            return $"{finding.RuleId}\n{FormCatalogue.SectionOf(cell).Id()}\n{finding.Variant}";
        }

        // Without a cell the words are the subject; their figures may be corrected.
        return finding switch
        {
            { Cells: [var main, ..] } => $"{finding.RuleId}\n{main}",
            { Evidence: [var words, ..] } => $"{finding.RuleId}\n{words.Section}\n{WithoutDigits(words.Text)}",
            _ => finding.RuleId,
        };
    }

    private static string WithoutDigits(string text) => string.Concat(text.Where(character => !char.IsDigit(character)));

    private static string Hash(string subject) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)))[..Length];
}
