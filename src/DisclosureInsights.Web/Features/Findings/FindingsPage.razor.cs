using System.Globalization;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Components;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Primitives;
using Microsoft.JSInterop;

namespace DisclosureInsights.Web.Features.Findings;

/// <summary>The flagged issues of the district, or of a unit reporter's own unit, as one list that its address restores.</summary>
public sealed partial class FindingsPage(FindingsQuery findings, ReportListQuery reports, UnitStore unitStore)
{
    private FindingsAddress address = new();
    private IReadOnlyList<Unit> units = [];
    private IReadOnlyList<string> words = [];
    private IReadOnlyList<FacetChoice> unitChoices = [];
    private IReadOnlyList<FacetChoice> yearChoices = [];
    private IReadOnlyList<FacetChoice> ruleChoices = [];
    private IReadOnlyList<FacetChoice> severityChoices = [];
    private Page<FindingItem>? found;
    private bool isLoaded;
    private bool isBusy;
    private bool hasReports;
    private int errors;
    private ElementReference bar;
    private bool menusClose;

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "unit")]
    private string[]? UnitValues { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    private string[]? YearValues { get; set; }

    [SupplyParameterFromQuery(Name = "rule")]
    private string[]? RuleValues { get; set; }

    [SupplyParameterFromQuery(Name = "severity")]
    private string[]? SeverityValues { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? TextValue { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    private string? SortValue { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageValue { get; set; }

    private int First => ((address.Page - 1) * FindingsAddress.PageSize) + 1;

    private string Title => this switch
    {
        { isLoaded: false } or { hasReports: false } => Texts["title"],
        { address.IsFiltered: true } => Texts["title.filtered", FigureFormat.Count(found!.Total)],
        { found.Total: 0 } => Texts["title.clean"],
        _ => Texts["title.all", FigureFormat.Count(found!.Total), FigureFormat.Count(errors)],
    };

    protected override async Task OnParametersSetAsync()
    {
        FindingsAddress wanted = FindingsAddress.Read(ValuesOf);
        if (isLoaded && wanted == address)
        {
            return;
        }

        address = wanted;
        isBusy = true;
        await LoadAsync(wanted);
        isBusy = false;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (menusClose || !isLoaded || !hasReports)
        {
            return;
        }

        menusClose = true;
        await using IJSObjectReference script =
            await Script.InvokeAsync<IJSObjectReference>("import", "./Features/Findings/FindingsPage.razor.js");
        await script.InvokeVoidAsync("closeMenusOutside", bar);
    }

    private async Task LoadAsync(FindingsAddress wanted)
    {
        if (!isLoaded)
        {
            units = [.. (await unitStore.ListAsync(Tenant.TenantId)).Where(unit => Tenant.UnitId is not { } own || unit.Id == own)];
            ReportFilter own = new() { Units = Tenant.UnitId is { } unit ? [unit] : null };
            hasReports = (await reports.PageAsync(Tenant.TenantId, own, 0, 1)).Total > 0;
        }

        if (wanted.Units.Any(id => units.All(unit => unit.Id != id)))
        {
            Navigation.NotFound();
            return;
        }

        FindingFilter filter = wanted.Filter(Tenant.UnitId);
        Page<FindingItem> page = await findings.PageAsync(
            Tenant.TenantId, filter, wanted.Sort, wanted.Descending, (wanted.Page - 1) * FindingsAddress.PageSize, FindingsAddress.PageSize);
        FindingFacets facets = await findings.FacetsAsync(Tenant.TenantId, filter);
        if (wanted != address)
        {
            // A newer choice is on its way; its figures are the ones to show.
            return;
        }

        if (page.Items.Count == 0 && page.Total > 0)
        {
            Go(wanted with { Page = 1 });
            return;
        }

        found = page;
        errors = facets.Severities.GetValueOrDefault(Severity.Error);
        words = FilterWords.Of(wanted, units, Texts);
        ShowFacets(facets);
        isLoaded = true;
    }

    private void ShowFacets(FindingFacets facets)
    {
        CultureInfo culture = CultureInfo.CurrentUICulture;
        unitChoices =
        [
            .. units.Where(unit => facets.Units.ContainsKey(unit.Id) || address.Units.Contains(unit.Id))
                .Select(unit => new FacetChoice(
                    unit.Id.ToString(), unit.Name, facets.Units.GetValueOrDefault(unit.Id), address.Units.Contains(unit.Id))),
        ];
        yearChoices =
        [
            .. facets.Years.Keys.Union(address.Years).OrderDescending()
                .Select(year => year.ToString(CultureInfo.InvariantCulture))
                .Select(year => (Text: year, Year: int.Parse(year, CultureInfo.InvariantCulture)))
                .Select(year => new FacetChoice(year.Text, year.Text, facets.Years.GetValueOrDefault(year.Year), address.Years.Contains(year.Year))),
        ];
        ruleChoices =
        [
            .. RuleCatalogue.All.Where(rule => facets.Rules.ContainsKey(rule.Id) || address.Rules.Contains(rule.Id))
                .Select(rule => new FacetChoice(
                    rule.Id, RuleTexts.Name(rule.Id, culture), facets.Rules.GetValueOrDefault(rule.Id), address.Rules.Contains(rule.Id))),
        ];
        severityChoices =
        [
            .. new[] { Severity.Error, Severity.Warning, Severity.Info }.Select(severity => new FacetChoice(
                severity.Id(),
                $"{Shapes.Of(severity)} {FilterWords.SeverityWord(severity, Texts)}",
                facets.Severities.GetValueOrDefault(severity),
                address.Severities.Contains(severity))),
        ];
    }

    private void ToggleUnit(string value)
    {
        UnitId unit = new(int.Parse(value, CultureInfo.InvariantCulture));
        Go(address with { Units = Toggled(address.Units, unit), Page = 1 });
    }

    private void ToggleYear(string value) =>
        Go(address with { Years = Toggled(address.Years, int.Parse(value, CultureInfo.InvariantCulture)), Page = 1 });

    private void ToggleRule(string value) => Go(address with { Rules = Toggled(address.Rules, value), Page = 1 });

    private void ToggleSeverity(string value)
    {
        if (SeverityExtensions.TryParse(value, out Severity severity))
        {
            Go(address with { Severities = Toggled(address.Severities, severity), Page = 1 });
        }
    }

    private void SearchFor(ChangeEventArgs change) => Go(address with { Text = change.Value?.ToString()?.Trim() ?? "", Page = 1 });

    /// <summary>A page turned is a step that Back takes back; a filter changed is not.</summary>
    private void Turn(int pages) => Navigation.NavigateTo((address with { Page = address.Page + pages }).ToString());

    private void Go(FindingsAddress next) => Navigation.NavigateTo(next.ToString(), replace: true);

    private static T[] Toggled<T>(IReadOnlyList<T> values, T value) =>
        values.Contains(value) ? [.. values.Where(each => !EqualityComparer<T>.Default.Equals(each, value))] : [.. values, value];

    private StringValues ValuesOf(string name) => name switch
    {
        "unit" => UnitValues,
        "year" => YearValues,
        "rule" => RuleValues,
        "severity" => SeverityValues,
        "q" => TextValue,
        "sort" => SortValue,
        _ => PageValue,
    };
}
