using System.Globalization;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Import;
using DisclosureInsights.Web.Features.Imports;

namespace DisclosureInsights.Web.Api;

/// <summary>How many reports ended how; <c>waiting</c> are those whose unit is not on the list.</summary>
public sealed record ImportCountsJson(int New, int Revised, int Unchanged, int Failed, int Waiting);

/// <summary>An import.</summary>
/// <param name="State"><c>queued</c>, <c>running</c>, <c>completed</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Reports">Reports done so far.</param>
/// <param name="Reference">Number of the failure in the server's log; null unless failed.</param>
public sealed record ImportJson(
    Guid Id, string State, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, int Files, int FilesDone,
    int Reports, ImportCountsJson Counts, string CatalogueVersion, string? Reference)
{
    public static ImportJson Of(ImportBatch batch) => new(
        batch.Id, batch.State.ToString().ToLowerInvariant(), batch.CreatedAt, batch.StartedAt, batch.FinishedAt, batch.TotalFiles,
        batch.ProcessedFiles, batch.NextOrdinal,
        new ImportCountsJson(batch.Counts.New, batch.Counts.Revised, batch.Counts.Unchanged, batch.Counts.Failed, batch.Counts.Waiting),
        batch.CatalogueVersion, batch.Error);
}

/// <summary>What became of one report, row or file.</summary>
/// <param name="Outcome"><c>new</c>, <c>revised</c>, <c>unchanged</c>, <c>failed</c> or <c>waiting</c>.</param>
/// <param name="Code">Code of the message; null where nothing needs to be said.</param>
public sealed record ImportLineJson(
    string Outcome, string? File, string? Part, int? Line, string? Organisation, int? Unit, int? Year, string? Code, string Message)
{
    public static ImportLineJson Of(ImportItem item, IReadOnlyDictionary<int, string> files) => new(
        item.Outcome.Id(), files.GetValueOrDefault(item.FileOrdinal), item.Part, item.Line, item.Organisation, item.UnitId?.Value, item.Year,
        item.Code, ImportTexts.Message(item, CultureInfo.CurrentUICulture));
}

/// <summary>An import with a part of its lines.</summary>
public sealed record ImportWithLinesJson(ImportJson Import, PageJson<ImportLineJson> Lines);

/// <summary>A file that was not taken in.</summary>
public sealed record RefusedFileJson(string File, string Code, string Message)
{
    public static RefusedFileJson Of(string file, ReadError error) =>
        new(file, error.Code.Id(), ReadErrorTexts.Message(error, CultureInfo.CurrentUICulture));
}

/// <summary>An import that was queued, and the files that were left out of it.</summary>
public sealed record ImportStartedJson(ImportJson Import, IReadOnlyList<RefusedFileJson> Refused);

/// <summary>The token that a changing request carries in a header.</summary>
public sealed record AntiforgeryJson(string Header, string Token);
