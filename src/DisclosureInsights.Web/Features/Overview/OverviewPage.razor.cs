using System.Globalization;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;

namespace DisclosureInsights.Web.Features.Overview;

/// <summary>The first page: one year of the district at a glance, or of a unit reporter's own unit.</summary>
public sealed partial class OverviewPage(OverviewReader reader)
{
    private OverviewView? view;
    private bool isEmpty;
    private string? shown;

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    /// <summary>Null for the latest year that has reports.</summary>
    [SupplyParameterFromQuery(Name = "year")]
    private string? YearValue { get; set; }

    private string? OwnUnit => Tenant.UnitId is null ? null : view?.Coverage.Rows.Select(row => row.Unit.Name).FirstOrDefault();

    private string Title => view is null ? Texts["title"] : OverviewWords.Title(view.State, OwnUnit, Texts);

    private IReadOnlyList<string> Filters => [Texts["year.value", view!.State.Year], .. OwnUnit is { } unit ? [unit] : Array.Empty<string>()];

    private DateTimeOffset? DataAsOf => view?.DataAsOf is { } time ? TimeZoneInfo.ConvertTime(time, Clock.LocalTimeZone) : null;

    private string Source => string.Join(
        Texts["separator"],
        [Tenant.Name, .. OwnUnit is { } unit ? [unit] : Array.Empty<string>(), Clock.GetLocalNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)]);

    protected override async Task OnParametersSetAsync()
    {
        string asked = YearValue ?? "";
        if (asked == shown)
        {
            return;
        }

        shown = asked;
        int? year = asked.Length == 0 ? null : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
        OverviewAnswer answer = await reader.ReadAsync(Tenant, year, CancellationToken.None);
        if (asked != shown)
        {
            // Another year was chosen while this one was read.
            return;
        }

        if (answer is { View: null, HasReports: true } || (year is not null && !answer.HasReports))
        {
            Navigation.NotFound();
            return;
        }

        view = answer.View;
        isEmpty = !answer.HasReports;
    }

    private static string UnitOf(IndicatorDefinition indicator) => IndicatorTexts.Unit(indicator, CultureInfo.CurrentUICulture);

    /// <summary>The units behind a sum; a unit reporter sees no others.</summary>
    private string? CompareLink(IndicatorDefinition indicator) =>
        Tenant.UnitId is null ? string.Create(CultureInfo.InvariantCulture, $"/compare?indicator={indicator.Id}&year={view!.State.Year}") : null;

    private static string Address(int year) => string.Create(CultureInfo.InvariantCulture, $"/?year={year}");

    private void ChooseYear(ChangeEventArgs change) => Navigation.NavigateTo($"/?year={change.Value}", replace: true);
}
