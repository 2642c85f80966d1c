using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Components;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;

namespace DisclosureInsights.Web.Features.Imports;

/// <summary>One import: its progress while it runs, its counts and lines, and what is left to be done.</summary>
public sealed partial class BatchPage(
    ImportBatchStore batches, ImportStarter starter, UserDirectory users, Permission permission, NavigationManager navigation, TimeProvider time)
    : ComponentBase
{
    private readonly Watch watch = new(time);
    private ImportBatch? batch;
    private string createdBy = "";
    private string? problem;
    private bool mayImport;
    private bool isStarting;

    [Parameter]
    public Guid BatchId { get; set; }

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    private string Title => batch!.State switch
    {
        ImportState.Running => Texts["batch.title.Running", FigureFormat.Count(batch.TotalFiles)],
        ImportState.Completed => Texts["batch.title.Completed", CountsText(batch.Counts)],
        ImportState.Cancelled => Texts["batch.title.Cancelled", FigureFormat.Count(batch.Counts.New + batch.Counts.Revised)],
        var state => Texts["batch.title." + state],
    };

    /// <summary>What the counts mean where they may puzzle.</summary>
    private string? Remark => batch switch
    {
        { State: ImportState.Completed, Counts: { Unchanged: > 0, Total: var total } counts } when counts.Unchanged == total =>
            (string)Texts["batch.unchanged"],
        { State: ImportState.Completed, Counts: { New: 0, Revised: 0, Unchanged: 0, Waiting: 0 } } => (string)Texts["batch.nothing"],
        _ => null,
    };

    /// <summary>The outcomes that occurred, with their numbers.</summary>
    private string CountsText(ImportCounts counts) => counts.Total == 0
        ? Texts["batch.count.none"]
        : string.Join(
            Texts["batch.count.separator"],
            BatchCounts.Shown.Where(outcome => counts.Count(outcome) > 0)
                .Select(outcome => (string)Texts["batch.count." + outcome, FigureFormat.Count(counts.Count(outcome))]));

    public ValueTask DisposeAsync() => watch.DisposeAsync();

    protected override async Task OnParametersSetAsync()
    {
        if (batch?.Id == BatchId)
        {
            return;
        }

        problem = null;
        isStarting = false;
        // Until the other import is read, the page shows that it is loading and not the one before.
        batch = null;
        batch = await batches.FindAsync(Tenant.TenantId, BatchId);
        if (batch is null)
        {
            navigation.NotFound();
            return;
        }

        mayImport = await permission.HasAsync(Policies.CanImport);
        createdBy = batch.CreatedBy is { } user && (await users.NamesAsync([user])).TryGetValue(user, out string? name) ? name : Texts["by.system"];
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (batch is { IsOpen: true })
        {
            watch.Start(LookAsync);
        }
    }

    private async Task<bool> LookAsync()
    {
        try
        {
            await InvokeAsync(async () =>
            {
                batch = await batches.FindAsync(Tenant.TenantId, BatchId) ?? batch;
                StateHasChanged();
            });
            return batch is { IsOpen: true };
        }
        catch (Exception trouble)
        {
            await DispatchExceptionAsync(trouble);
            return false;
        }
    }

    private async Task CancelAsync()
    {
        if (!await permission.HasAsync(Policies.CanImport))
        {
            problem = Texts["denied"];
            return;
        }

        await batches.RequestCancelAsync(Tenant.TenantId, BatchId);
        batch = await batches.FindAsync(Tenant.TenantId, BatchId) ?? batch;
    }

    /// <summary>A new batch from the same originals: what the failed one has written stays unchanged.</summary>
    private async Task RetryAsync()
    {
        if (!await permission.HasAsync(Policies.CanImport))
        {
            problem = Texts["denied"];
            return;
        }

        isStarting = true;
        if (await starter.RepeatAsync(Tenant.TenantId, BatchId, Tenant.UserId, CancellationToken.None) is { } again)
        {
            Open(again);
            return;
        }

        isStarting = false;
        problem = Texts["batch.gone"];
    }

    private void Open(ImportBatch other) => navigation.NavigateTo($"/imports/{other.Id}");
}
