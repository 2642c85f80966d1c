using DisclosureInsights.Application.Importing;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Features.Units;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Features.Imports;

/// <summary>The names of an import that no unit has: each is matched or added here, then their files are imported again.</summary>
public sealed partial class UnknownUnits(
    ImportBatchStore batches, UnitStore unitStore, ImportStarter starter, Permission permission, IStringLocalizer<UnitTexts> unitTexts)
    : ComponentBase
{
    private const int ReadAtOnce = 1000;

    private IReadOnlyList<UnknownName>? names;
    private IReadOnlyList<Unit> units = [];
    private UnitMatcher matcher = new([]);
    private int unnamed;
    private Guid shown;
    private string? problem;
    private bool isStarting;

    /// <summary>A closed import with waiting lines.</summary>
    [Parameter]
    [EditorRequired]
    public ImportBatch Batch { get; set; } = default!;

    /// <summary>The waiting files are imported again by this batch.</summary>
    [Parameter]
    public EventCallback<ImportBatch> Repeated { get; set; }

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (shown == Batch.Id)
        {
            return;
        }

        shown = Batch.Id;
        problem = null;
        await LoadUnitsAsync();
        await LoadNamesAsync();
    }

    private Unit? KnownAs(string name) => matcher.Find(null, name);

    private async Task LoadUnitsAsync()
    {
        units = await unitStore.ListAsync(Tenant.TenantId);
        matcher = new UnitMatcher(units);
    }

    private async Task LoadNamesAsync()
    {
        Dictionary<int, string> files =
            (await batches.FilesAsync(Tenant.TenantId, Batch.Id)).ToDictionary(file => file.Ordinal, file => file.FileName);
        List<ImportItem> waiting = [];
        Page<ImportItem> page;
        do
        {
            page = await batches.ItemsAsync(Tenant.TenantId, Batch.Id, waiting.Count, ReadAtOnce, [ImportOutcome.UnknownUnit]);
            waiting.AddRange(page.Items);
        }
        while (page.Items.Count > 0 && waiting.Count < page.Total);

        unnamed = waiting.Count(item => item.Organisation is null);
        names =
        [
            .. waiting.Where(item => item.Organisation is not null).GroupBy(item => item.Organisation!, StringComparer.Ordinal)
                .Select(group => new UnknownName(
                    group.Key,
                    group.Count(),
                    [.. group.Select(item => item.Year).OfType<int>().Distinct().Order()],
                    [.. group.Select(item => files.GetValueOrDefault(item.FileOrdinal, "")).Distinct()])),
        ];
    }

    private Task MatchAsync(string name, UnitId unit) =>
        ChangeAsync(() => unitStore.AddAliasAsync(Tenant.TenantId, unit, name, Tenant.UserId));

    private Task AddAsync(string name, UnitKind kind) => ChangeAsync(() => unitStore.AddAsync(
        Tenant.TenantId,
        new UnitEdit { Name = name, Kind = kind, SortOrder = units.Select(unit => unit.SortOrder + 1).DefaultIfEmpty().Max() },
        Tenant.UserId));

    private async Task ChangeAsync(Func<Task<UnitOutcome>> change)
    {
        problem = null;
        if (!await permission.HasAsync(Policies.CanImport))
        {
            problem = Texts["denied"];
            return;
        }

        UnitOutcome outcome = await change();
        problem = outcome.Problem == UnitProblem.None ? null : (string)unitTexts["problem." + outcome.Problem, outcome.Conflict ?? ""];
        await LoadUnitsAsync();
    }

    private async Task RepeatAsync()
    {
        problem = null;
        if (!await permission.HasAsync(Policies.CanImport))
        {
            problem = Texts["denied"];
            return;
        }

        isStarting = true;
        ImportBatch? again = await starter.RepeatWaitingAsync(Tenant.TenantId, Batch.Id, Tenant.UserId, CancellationToken.None);
        isStarting = false;
        if (again is null)
        {
            problem = Texts["units.nothing"];
        }
        else
        {
            await Repeated.InvokeAsync(again);
        }
    }
}
