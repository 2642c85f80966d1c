using System.Globalization;
using DisclosureInsights.Application.Comparing;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Charts;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace DisclosureInsights.Web.Features.Compare;

/// <summary>The district's units side by side for one indicator and year, beside the year before.</summary>
public sealed partial class ComparePage(CompareReader reader)
{
    private CompareAddress address = new();
    private CompareView? view;
    private RankedBars? chart;

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    // Named only so that a change of the query string sets parameters anew; the address reads them all.
    [SupplyParameterFromQuery(Name = "indicator")]
    public string? IndicatorValue { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public string? YearValue { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    public string? KindValue { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    public string? SortValue { get; set; }

    private string Name => IndicatorTexts.Name(address.Indicator.Id, CultureInfo.CurrentUICulture);

    private string Title => view?.Comparison is { } comparison
        ? Texts["title.sentence", comparison.Year, Name, CompareWords.Sentence(comparison, Texts)]
        : Texts["title"];

    private string ChartTitle => Texts["chart.title", view!.Comparison!.Year, Name, CompareWords.Kind(view.Address.Kind, Texts)];

    private DateTimeOffset? DataAsOf => view?.DataAsOf is { } time ? TimeZoneInfo.ConvertTime(time, Clock.LocalTimeZone) : null;

    private string Source => string.Join(
        Texts["separator"],
        [Tenant.Name, .. CompareWords.Filters(view!.Address, Texts), Clock.GetLocalNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)]);

    protected override async Task OnParametersSetAsync()
    {
        Dictionary<string, StringValues> query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        CompareAddress asked = CompareAddress.Read(name => query.GetValueOrDefault(name));
        if (view is not null && asked == address)
        {
            return;
        }

        address = asked;
        CompareView? found = await reader.ReadAsync(Tenant.TenantId, asked, CancellationToken.None);
        if (asked != address)
        {
            // Another filter was chosen while this one was read.
            return;
        }

        if (found is null)
        {
            Navigation.NotFound();
            return;
        }

        view = found;
        chart = found.Comparison is { } comparison ? Draw(comparison) : null;
    }

    private RankedBars Draw(IndicatorComparison comparison)
    {
        IndicatorDefinition definition = comparison.Definition;
        bool isComparable = !definition.BreaksBetween(comparison.PriorYear, comparison.Year);
        return new RankedBars
        {
            Measure = definition.Measure,
            Unit = definition.Measure == IndicatorMeasure.Share ? "" : " " + IndicatorTexts.Unit(definition, CultureInfo.CurrentUICulture),
            Median = comparison.Median,
            Bars =
            [
                .. comparison.Rows.Select(row => new RankedBar(
                    row.Unit.Id.ToString(),
                    row.Unit.Name,
                    row.Place.State == RankState.Ranked ? row.Value!.Value : null,
                    isComparable && row.Place.State == RankState.Ranked ? row.Prior?.ValueOrNull : null,
                    CompareWords.Note(row, Texts))),
            ],
        };
    }

    private string ExportLink(string format) => $"/export/compare.{format}{view!.Address.Query()}";

    private void Go(CompareAddress to) => Navigation.NavigateTo(to.ToString(), replace: true);

    private void Export(string format) => Navigation.NavigateTo(ExportLink(format), forceLoad: true);

    private void OpenReport(string key)
    {
        if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int unit)
            && view!.LatestReports.TryGetValue(new UnitId(unit), out int year))
        {
            Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/reports/{unit}/{year}"));
        }
    }
}
