using DisclosureInsights.Import.Datasets;

namespace DisclosureInsights.Samples.Files;

/// <summary>The datasets to fill in, <c>data/templates</c>.</summary>
public static class TemplateFiles
{
    /// <summary>The files by their name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Make() => new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["long.csv"] = Text(DatasetWriter.LongColumns),
        ["long.xlsx"] = Workbook(wide: false),
        ["wide.csv"] = Text(DatasetWriter.AllWideColumns),
        ["wide.xlsx"] = Workbook(wide: true),
    };

    private static byte[] Text(IReadOnlyList<string> columns) => System.Text.Encoding.UTF8.GetBytes(string.Join(',', columns) + "\n");

    private static byte[] Workbook(bool wide)
    {
        using MemoryStream stream = new();
        DatasetWorkbook.WriteTemplate(stream, wide);
        return stream.ToArray();
    }
}
