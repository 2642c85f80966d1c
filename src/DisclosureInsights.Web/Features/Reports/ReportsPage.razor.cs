using System.Globalization;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Drafts;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;

namespace DisclosureInsights.Web.Features.Reports;

/// <summary>Which units have reported: one year as a list, or all years side by side.</summary>
public sealed partial class ReportsPage(ReportListQuery query, UnitStore unitStore, ReportDraftStore drafts)
{
    /// <summary>More reports than a district has units and years.</summary>
    private const int AllReports = 20_000;

    private ReportsAddress address = new(null, false, []);
    private IReadOnlyList<Unit> units = [];
    private IReadOnlyList<ReportItem> reports = [];
    private IReadOnlyList<int> years = [];
    private IReadOnlyList<UnitKind> kinds = [];
    private IReadOnlyList<ReportsRow> rows = [];
    private HashSet<(UnitId Unit, int Year)> inProgress = [];
    private int? year;
    private bool isLoaded;

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "year")]
    private string? YearValue { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string[]? KindValues { get; set; }

    private string Title => (isLoaded && reports.Count > 0, year) switch
    {
        (true, { } one) => Texts["list.title.year", one, rows.Count, rows.Count(row => row.Reports.ContainsKey(one)), rows.Count(row => !row.Reports.ContainsKey(one))],
        (true, null) => Texts["list.title.all", rows.Count, rows.Sum(row => row.Reports.Count)],
        _ => Texts["title"],
    };

    protected override async Task OnParametersSetAsync()
    {
        address = ReportsAddress.Read(YearValue, KindValues ?? []);
        if (!isLoaded)
        {
            units = [.. (await unitStore.ListAsync(Tenant.TenantId)).Where(unit => Tenant.UnitId is not { } own || unit.Id == own)];
            ReportFilter filter = new() { Units = Tenant.UnitId is { } only ? [only] : null };
            reports = (await query.PageAsync(Tenant.TenantId, filter, 0, AllReports)).Items;
            inProgress = [.. (await drafts.ListAsync(Tenant.TenantId, filter.Units)).Select(draft => (draft.UnitId, draft.Year))];
            years = [.. reports.Select(report => report.Year).Concat(inProgress.Select(draft => draft.Year)).Distinct().OrderDescending()];
            kinds = [.. UnitKindExtensions.All.Where(kind => units.Any(unit => unit.Kind == kind))];
            isLoaded = true;
        }

        bool showsAll = address.AllYears || (address.Year is null && Tenant.UnitId is not null);
        year = showsAll || years.Count == 0 ? null : address.Year ?? years[0];
        if (year is { } one && !years.Contains(one))
        {
            // A year that nobody reported on is a place that does not exist.
            Navigation.NotFound();
            return;
        }

        ILookup<UnitId, ReportItem> byUnit = reports.ToLookup(report => report.UnitId);
        rows =
        [
            .. units.Where(unit => address.Kinds.Count == 0 || address.Kinds.Contains(unit.Kind))
                .Select(unit => new ReportsRow(unit, byUnit[unit.Id].ToDictionary(report => report.Year)))
                .Where(row => row.Unit.Active || (year is { } shown ? row.Reports.ContainsKey(shown) : row.Reports.Count > 0)),
        ];
    }

    private void ChooseYear(ChangeEventArgs change)
    {
        string value = change.Value?.ToString() ?? "";
        Go(address with
        {
            AllYears = value == ReportsAddress.All,
            Year = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int chosen) ? chosen : null,
        });
    }

    private void ToggleKind(UnitKind kind) => Go(address with
    {
        Kinds = address.Kinds.Contains(kind) ? [.. address.Kinds.Where(each => each != kind)] : [.. address.Kinds, kind],
    });

    private void Reset() => Go(address with { Kinds = [] });

    private void Go(ReportsAddress next) => Navigation.NavigateTo(next.ToString(), replace: true);
}
