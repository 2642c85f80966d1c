using DisclosureInsights.Application.Reviewing;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Web.Features.Reports.Review;

/// <summary>All that the review page shows.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Report">The report with what people said about its reading.</param>
/// <param name="Document">The source as its reader sees it; null where the file gives no text, or may not be seen.</param>
/// <param name="SourceName">The file's name.</param>
/// <param name="Names">Who the people in the history are.</param>
/// <param name="Next">Another report that waits for a person; null where there is none.</param>
public sealed record ReviewView(
    Unit Unit, ReviewedReport Report, SourceDocument? Document, string? SourceName, IReadOnlyDictionary<Guid, string> Names, ReportItem? Next);
