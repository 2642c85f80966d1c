using System.Globalization;
using DisclosureInsights.Application.KeyingIn;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Drafts;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DisclosureInsights.Web.Features.Reports.KeyIn;

/// <summary>The official form as printed, to type a report in that has no readable text; kept as a draft with every change.</summary>
public sealed partial class KeyInPage(
    KeyInDesk desk, ReportDraftStore drafts, ReportStore reports, UnitStore units, UserDirectory users, Permission permission, TimeProvider clock)
{
    // One act at a time, in their order. Not disposed: an act may still end after the person has left the page.
    private readonly SemaphoreSlim gate = new(1, 1);
    private Unit? unit;
    private AnnualReport? prior;
    private DraftContent content = DraftContent.Empty;
    private KeyInView? view;
    private int version;
    private DateTimeOffset? savedAt;
    private string? savedBy;
    private bool isReported;
    private bool isStale;
    private bool isAsking;
    private string? problem;
    private (int Unit, int Year) shown;
    private string? focus;
    private ElementReference root;
    private IJSObjectReference? script;

    [Parameter]
    public int UnitId { get; set; }

    [Parameter]
    public int Year { get; set; }

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    private IReadOnlyList<FormProse> Prose => DraftReport.ProseOf(Year);

    private string State => savedAt is { } time
        ? Texts["keyIn.saved", TimeZoneInfo.ConvertTime(time, clock.LocalTimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), savedBy ?? Texts["review.unknownPerson"]]
        : Texts["keyIn.unsaved"];

    protected override async Task OnParametersSetAsync()
    {
        if (view is not null && shown == (UnitId, Year))
        {
            return;
        }

        bool isYear = ReportingPeriod.IsPlausible(Year) && Year <= clock.GetLocalNow().Year;
        if (!isYear || await units.FindAsync(Tenant.TenantId, new UnitId(UnitId)) is not { } found)
        {
            Navigation.NotFound();
            return;
        }

        unit = found;
        shown = (UnitId, Year);
        prior = await desk.PriorAsync(Tenant.TenantId, unit.Id, Year);
        isReported = (await reports.RevisionsAsync(Tenant.TenantId, unit.Id, Year)).Count > 0;
        await ReloadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (view is null)
        {
            return;
        }

        if (script is null)
        {
            script = await Script.InvokeAsync<IJSObjectReference>("import", "./Features/Reports/KeyIn/KeyInPage.razor.js");
            await script.InvokeVoidAsync("start", root);
        }

        if (focus is { } id)
        {
            focus = null;
            await script.InvokeVoidAsync("go", id);
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
            await script.InvokeVoidAsync("stop");
            await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and took the module with it.
        }
    }

    private static string? Text(ChangeEventArgs change) => change.Value?.ToString() is { Length: > 0 } text ? text : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(ChangeEventArgs change) =>
        DateOnly.TryParseExact(change.Value?.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private async Task ReloadAsync()
    {
        ReportDraft? stored = await drafts.FindAsync(Tenant.TenantId, unit!.Id, Year);
        content = stored?.Content ?? DraftContent.Empty;
        version = stored?.Version ?? 0;
        savedAt = stored?.SavedAt;
        savedBy = stored is null ? null : (await users.NamesAsync([stored.SavedBy])).GetValueOrDefault(stored.SavedBy);
        isStale = isAsking = false;
        problem = null;
        Check();
    }

    private void Check() => view = KeyInView.Of(unit!, Year, content, prior, clock.GetUtcNow(), SetCellAsync);

    private Task SetCellAsync(CellKey key, string text)
    {
        Dictionary<string, string> cells = new(content.Cells);
        Put(cells, key.Name, text);
        return SetAsync(content with { Cells = cells });
    }

    private Task SetSectionAsync(string id, string text)
    {
        Dictionary<string, string> sections = new(content.Sections);
        Put(sections, id, text);
        return SetAsync(content with { Sections = sections });
    }

    // An empty field and one that was never touched are the same: blank.
    private static void Put(Dictionary<string, string> all, string key, string text)
    {
        if (text.Length == 0)
        {
            all.Remove(key);
        }
        else
        {
            all[key] = text;
        }
    }

    /// <summary>Checks what was typed and keeps it.</summary>
    private async Task SetAsync(DraftContent typed)
    {
        content = typed;
        problem = null;
        Check();

        // The field that changed is another component's: the page is drawn anew from here.
        StateHasChanged();
        await gate.WaitAsync();
        try
        {
            if (isStale || !await AllowedAsync())
            {
                return;
            }

            // What was typed while an earlier change was being kept is kept with this one.
            if (await drafts.SaveAsync(Tenant.TenantId, unit!.Id, Year, content, version, Tenant.UserId) is { } next)
            {
                version = next;
                savedAt = clock.GetUtcNow();
                savedBy = (await users.NamesAsync([Tenant.UserId])).GetValueOrDefault(Tenant.UserId);
            }
            else
            {
                isStale = true;
                problem = Texts["keyIn.changed"];
            }
        }
        finally
        {
            gate.Release();
            StateHasChanged();
        }
    }

    private async Task SubmitAsync()
    {
        await gate.WaitAsync();
        try
        {
            problem = null;
            if (isStale || !await AllowedAsync())
            {
                return;
            }

            if (view!.Draft.Refused.Count > 0)
            {
                problem = Texts["keyIn.problem.refused"];
                focus = FormEntry.IdOf(view.Draft.Refused[0]);
                return;
            }

            KeyInOutcome outcome = await desk.SubmitAsync(Tenant.TenantId, unit!, Year, version, Tenant.UserId);
            switch (outcome.Problem)
            {
                case KeyInProblem.None:
                    Navigation.NavigateTo(new ReportAddress(unit!.Id, Year).ToString());
                    break;
                case KeyInProblem.Empty:
                    problem = Texts["keyIn.problem.empty"];
                    break;
                case KeyInProblem.Refused:
                    problem = Texts["keyIn.problem.refused"];
                    break;
                default:
                    isStale = true;
                    problem = Texts["keyIn.changed"];
                    break;
            }
        }
        finally
        {
            gate.Release();
        }
    }

    private Task AskAsync()
    {
        isAsking = true;
        focus = "entry-keep";
        return Task.CompletedTask;
    }

    private async Task DiscardAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (await AllowedAsync())
            {
                await drafts.DiscardAsync(Tenant.TenantId, unit!.Id, Year, Tenant.UserId);
                Navigation.NavigateTo(new ReportsAddress(null, false, []).ToString());
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>A page stays open for hours; the right is asked for at each act.</summary>
    private async Task<bool> AllowedAsync()
    {
        bool isAllowed = await permission.HasAsync(Policies.CanImport);
        problem = isAllowed ? problem : Texts["keyIn.problem.denied"];
        return isAllowed;
    }

    private Task ShowAsync(FindingItem item) =>
        item.Finding.Cells.Concat(item.Finding.Candidates).FirstOrDefault(cell => cell.Year is null && cell.Key is not null) is { Key: { } key }
            ? GoAsync(FormEntry.IdOf(key))
            : Task.CompletedTask;

    private async Task GoAsync(string id)
    {
        if (script is not null)
        {
            await script.InvokeVoidAsync("go", id);
        }
    }
}
