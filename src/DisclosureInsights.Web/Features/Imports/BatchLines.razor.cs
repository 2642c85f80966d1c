using DisclosureInsights.Data;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;

namespace DisclosureInsights.Web.Features.Imports;

/// <summary>The lines of an import, narrowed to an outcome by the address.</summary>
public sealed partial class BatchLines(ImportBatchStore batches, UnitStore units) : ComponentBase
{
    private const int PageSize = 100;

    private Dictionary<int, string> files = [];
    private Dictionary<UnitId, string> names = [];
    private Page<ImportItem>? lines;
    private ImportOutcome? outcome;
    private (Guid Batch, ImportOutcome? Outcome, int Page, int Written) shown;

    [Parameter]
    [EditorRequired]
    public ImportBatch Batch { get; set; } = default!;

    /// <summary>Id of an outcome; anything else is all of them.</summary>
    [SupplyParameterFromQuery(Name = "outcome")]
    private string? OutcomeId { get; set; }

    /// <summary>1-based.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    private int? PageNumber { get; set; }

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    private int Number => Math.Max(1, PageNumber ?? 1);

    protected override async Task OnParametersSetAsync()
    {
        outcome = OutcomeFilter.Find(OutcomeId);
        var wanted = (Batch.Id, outcome, Number, Batch.NextOrdinal);
        if (lines is not null && shown == wanted)
        {
            return;
        }

        if (lines is null || shown.Batch != Batch.Id)
        {
            files = (await batches.FilesAsync(Tenant.TenantId, Batch.Id)).ToDictionary(file => file.Ordinal, file => file.FileName);
            names = (await units.ListAsync(Tenant.TenantId)).ToDictionary(unit => unit.Id, unit => unit.Name);
        }

        shown = wanted;
        lines = await batches.ItemsAsync(Tenant.TenantId, Batch.Id, (Number - 1) * PageSize, PageSize, outcome is { } one ? [one] : null);
    }

    private string UnitName(ImportItem line) =>
        (line.UnitId is { } unit ? names.GetValueOrDefault(unit) : null) ?? line.Organisation ?? "";

    /// <summary>Changes the filter in the address, in place: Back leaves the page instead of walking through filters.</summary>
    private void Choose(ImportOutcome? chosen) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["outcome"] = chosen?.Id(), ["page"] = null }),
        replace: true);

    private string Download(string format) =>
        $"/imports/{Batch.Id}/lines.{format}" + (outcome is { } one ? $"?outcome={one.Id()}" : "");
}
