using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DisclosureInsights.Core.Forms;

/// <summary>
/// Every key of every edition once, in one order: section 三 (rows by applicants, the four group rows last), section
/// 四, section 二 of both editions, the 2014 table. A key that two editions share is one entry.
/// </summary>
public static class CellVocabulary
{
    private static readonly FrozenDictionary<string, CellKey> ByName;

    static CellVocabulary()
    {
        Names =
        [
            .. Requests.AllRows.SelectMany(row => Applicants.All.Select(applicant => $"{row.Stem}.{applicant.Id}")),
            .. Disputes.AllBlocks.SelectMany(block => Disputes.Results.Select(result => $"{block.Stem}.{result.Id}")),
            .. ProactiveForm.Keys,
            .. StatisticsForm.Cells.Select(cell => cell.Key),
        ];
        ByName = Names.Select((name, index) => KeyValuePair.Create(name, new CellKey((ushort)index)))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The keys' names by index.</summary>
    public static ImmutableArray<string> Names { get; }

    public static int Count => Names.Length;

    public static IEnumerable<CellKey> All => Enumerable.Range(0, Count).Select(index => new CellKey((ushort)index));

    public static bool TryGet(string name, out CellKey key) => ByName.TryGetValue(name, out key);
}
