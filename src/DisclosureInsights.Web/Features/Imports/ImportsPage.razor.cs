using DisclosureInsights.Data;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;

namespace DisclosureInsights.Web.Features.Imports;

/// <summary>Uploads, the imports that run, and all earlier ones.</summary>
public sealed partial class ImportsPage(
    ImportListQuery imports, ImportBatchStore batches, Permission permission, NavigationManager navigation, TimeProvider time) : ComponentBase
{
    private const int PageSize = 20;

    private readonly Watch watch = new(time);
    private IReadOnlyList<ImportListItem> running = [];
    private Page<ImportListItem>? history;
    private bool mayImport;

    /// <summary>Page of the history, 1-based.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    private int? PageNumber { get; set; }

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    private int Number => Math.Max(1, PageNumber ?? 1);

    private string Title => running.Count switch
    {
        0 => Texts["page"],
        1 => Texts["page.running.one"],
        _ => Texts["page.running", running.Count],
    };

    public ValueTask DisposeAsync() => watch.DisposeAsync();

    protected override async Task OnParametersSetAsync()
    {
        mayImport = await permission.HasAsync(Policies.CanImport);
        await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender) => WatchIfRunning();

    private void WatchIfRunning()
    {
        if (running.Count > 0)
        {
            watch.Start(LookAsync);
        }
    }

    private async Task LoadAsync()
    {
        history = await imports.PageAsync(Tenant.TenantId, (Number - 1) * PageSize, PageSize);

        // The newest come first, so those that run stand on the first page.
        Page<ImportListItem> newest = Number == 1 ? history : await imports.PageAsync(Tenant.TenantId, 0, PageSize);
        running = [.. newest.Items.Where(item => item.Batch.IsOpen)];
    }

    private async Task<bool> LookAsync()
    {
        try
        {
            await InvokeAsync(async () =>
            {
                await LoadAsync();
                StateHasChanged();
            });
            return running.Count > 0;
        }
        catch (Exception problem)
        {
            await DispatchExceptionAsync(problem);
            return false;
        }
    }

    /// <summary>Leads to the import's own page; files that were refused are read here first.</summary>
    private async Task OpenAsync((ImportBatch Batch, bool AllAccepted) started)
    {
        if (started.AllAccepted)
        {
            navigation.NavigateTo($"/imports/{started.Batch.Id}");
            return;
        }

        await LoadAsync();
    }

    private async Task CancelAsync(Guid batch)
    {
        if (await permission.HasAsync(Policies.CanImport))
        {
            await batches.RequestCancelAsync(Tenant.TenantId, batch);
        }

        await LoadAsync();
    }
}
