using System.Security.Cryptography;
using System.Text;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Data.Reports;

/// <summary>What a report says, apart from the file that says it.</summary>
public static class ReportContent
{
    /// <summary>
    /// SHA-256 over cells, editions, publication figures, header block and prose with its facts. Equal for the same
    /// report from another file or another kind of file; places in the file do not enter.
    /// </summary>
    public static byte[] Hash(AnnualReport report) =>
        Hash(report, CellCodec.Encode(report.Cells, report.Editions, report.Publication));

    internal static byte[] Hash(AnnualReport report, byte[] cells)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, cells);
        Append(hash, Encoding.UTF8.GetBytes(StoredJson.Write(new
        {
            Version = 1,
            Origin = (int)report.Origin,
            Editions = report.Editions.OrderBy(pair => pair.Key).Select(pair => new[] { (int)pair.Key, (int)pair.Value }),
            report.Organisation,
            report.Metadata.IndexNumber,
            report.Metadata.WrittenOn,
            report.Metadata.PublishedOn,
            report.Metadata.Publisher,
            report.Metadata.PeriodStart,
            report.Metadata.PeriodEnd,
            report.Metadata.Title,
        })));
        Append(hash, Encoding.UTF8.GetBytes(NarrativeFormat.WriteContent(report.Narrative)));
        return hash.GetHashAndReset();
    }

    // The length in front keeps two parts from being read as other two.
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
