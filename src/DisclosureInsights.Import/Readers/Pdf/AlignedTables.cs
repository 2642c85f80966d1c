namespace DisclosureInsights.Import.Readers.Pdf;

internal static class AlignedTables
{
    public static IEnumerable<object> Divide(List<FlowLine> lines)
    {
        yield return lines;
    }
}
