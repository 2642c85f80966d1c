using DisclosureInsights.Import.Documents;
using DisclosureInsights.Import.Mapping;

namespace DisclosureInsights.Import;

/// <summary>Reads a file of whatever kind into the reports it holds: what <see cref="SourceReader"/> gives, mapped to the forms.</summary>
public static class ReportReader
{
    /// <summary>Reads one file. Expected trouble (a bad file) is in the result; only bugs throw.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">Its name, for the kind; the content decides where both disagree.</param>
    /// <param name="limits">Limits on untrusted files.</param>
    /// <param name="cancellationToken">Stops between pages, tables and rows.</param>
    public static ReadResult Read(
        ReadOnlyMemory<byte> content, string fileName, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        SourceContents source = SourceReader.Read(content, fileName, limits, cancellationToken);
        if (source.Dataset is { } dataset && source.Documents.Count == 0)
        {
            return dataset;
        }

        if (source.Documents.Count == 0)
        {
            return new ReadResult(source.Kind, [], source.Errors);
        }

        List<ReadReport> reports = [];
        foreach (SourceDocument document in SheetReports.Of(source.Documents))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ReportMapper.Map(document) is { } report)
            {
                reports.Add(report with { Part = document.Part });
            }
        }

        if (reports.Count > 0)
        {
            return new ReadResult(source.Kind, reports, [.. source.Errors.Except(source.Dataset?.Errors ?? [])]);
        }

        return source.Dataset ?? new ReadResult(source.Kind, [], [new ReadError(ReadErrorCode.NotAReport, null, null, fileName), .. source.Errors]);
    }

    /// <inheritdoc cref="SourceReader.TooLarge"/>
    public static ReadError TooLarge(string fileName, ReadLimits limits) => SourceReader.TooLarge(fileName, limits);
}
