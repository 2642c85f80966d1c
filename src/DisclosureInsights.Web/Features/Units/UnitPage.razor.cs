using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;

namespace DisclosureInsights.Web.Features.Units;

/// <summary>One unit: who it is, and its reports by year with what was found in them.</summary>
public sealed partial class UnitPage(OverviewQuery overview, UnitStore units, NavigationManager navigation) : ComponentBase
{
    private IReadOnlyList<int> years = [];
    private CoverageRow? row;

    [Parameter]
    public int UnitNumber { get; set; }

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        UnitId id = new(UnitNumber);
        Unit? unit = Tenant.UnitId is { } own && own != id ? null : await units.FindAsync(Tenant.TenantId, id);
        if (unit is null)
        {
            row = null;
            navigation.NotFound();
            return;
        }

        Coverage coverage = await overview.CoverageAsync(Tenant.TenantId, units: [id]);

        // An inactive unit without reports has no row in the matrix.
        years = [.. coverage.Years.Reverse()];
        row = coverage.Rows is [{ } found, ..]
            ? found with { Years = [.. found.Years.Reverse()] }
            : new CoverageRow(unit, [.. years.Select(_ => (CoverageCell?)null)]);
    }
}
