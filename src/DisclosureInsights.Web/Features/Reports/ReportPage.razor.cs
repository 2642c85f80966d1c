using System.Globalization;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Features.Reports.Form;
using DisclosureInsights.Web.Features.Reports.Prose;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DisclosureInsights.Web.Features.Reports;

/// <summary>One report: the form as printed with its flagged cells, the prose with its figures, and the file behind both.</summary>
public sealed partial class ReportPage(ReportViews views)
{
    private ReportView? view;
    private FormSheet? sheet;
    private ReportTab tab;
    private (int Unit, int Year, int? Revision) shown;
    private string? place;
    private IJSObjectReference? script;

    [Parameter]
    public int UnitId { get; set; }

    [Parameter]
    public int Year { get; set; }

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "tab")]
    private string? TabValue { get; set; }

    [SupplyParameterFromQuery(Name = "revision")]
    private string? RevisionValue { get; set; }

    [SupplyParameterFromQuery(Name = "finding")]
    private string? FindingValue { get; set; }

    /// <summary>The address as it stands, the finding only where the report has it.</summary>
    private ReportAddress Address => new(new UnitId(UnitId), Year)
    {
        Tab = ReportTabs.Find(TabValue),
        Revision = Revision,
        Finding = Chosen?.Id,
    };

    private int? Revision => int.TryParse(RevisionValue, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private FindingItem? Chosen => view?.Findings.FirstOrDefault(item => item.Id == FindingValue);

    private string Title => view!.Findings.Count(item => item.Finding.Severity == Severity.Error) is > 0 and int errors && view.Stored.Current
        ? Texts["report.title.errors", view.Unit.Name, Year, errors]
        : Texts["report.title", view.Unit.Name, Year];

    protected override async Task OnParametersSetAsync()
    {
        if (view is null || shown != (UnitId, Year, Revision))
        {
            bool isOdd = RevisionValue is not null && Revision is null;
            ReportView? found = isOdd ? null : await views.FindAsync(Tenant, new UnitId(UnitId), Year, Revision, CancellationToken.None);
            if (found is null)
            {
                Navigation.NotFound();
                return;
            }

            view = found;
            shown = (UnitId, Year, Revision);
        }

        string? wanted = Chosen is { } chosen ? PlaceOf(chosen) : null;
        tab = ReportTabs.Find(TabValue) ?? (Chosen is { } one && FormSheet.PlaceOf(one.Finding) is null && wanted is not null ? ReportTab.Prose : ReportTab.Table);
        sheet = new FormSheet(view, Address);
        place = wanted;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (place is { } wanted && view is not null)
        {
            place = null;
            await GoAsync(wanted);
        }
    }

    private async Task GoAsync(string id)
    {
        script ??= await Script.InvokeAsync<IJSObjectReference>("import", "./Features/Reports/ReportPage.razor.js");
        await script.InvokeVoidAsync("go", id);
    }

    /// <summary>The choice is in the address; one that was made already is gone to again.</summary>
    private async Task ChooseAsync(FindingItem item)
    {
        if (item.Id == Chosen?.Id && PlaceOf(item) is { } again)
        {
            await GoAsync(again);
        }

        Navigation.NavigateTo((Address with { Finding = item.Id, Tab = null }).ToString(), replace: true);
    }

    private string? PlaceOf(FindingItem item) => FormSheet.PlaceOf(item.Finding) ?? MarkedText.PlaceOf(item, view!.Report.Narrative);

    private int? Neighbour(int direction) => direction < 0
        ? view!.Years.Where(year => year < Year).Select(year => (int?)year).LastOrDefault()
        : view!.Years.Where(year => year > Year).Select(year => (int?)year).FirstOrDefault();

    private void OpenUnit(ChangeEventArgs change)
    {
        if (int.TryParse(change.Value?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int unit))
        {
            Navigation.NavigateTo(new ReportAddress(new UnitId(unit), Year) { Tab = tab == ReportTab.Table ? null : tab }.ToString());
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (script is null)
        {
            return;
        }

        try
        {
            await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and took the module with it.
        }
    }
}
