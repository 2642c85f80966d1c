using DisclosureInsights.Application.Reviewing;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Corrections;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DisclosureInsights.Web.Features.Reports.Review;

/// <summary>The source beside its reading: a person confirms or corrects cell after cell, with one key each.</summary>
public sealed partial class ReviewPage(ReviewReader reader, ReportReviewer reviewer, Permission permission)
{
    // One act at a time, in their order. Not disposed: an act may still end after the person has left the page.
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Stack<ReviewSubject> said = [];
    private ReviewView? view;
    private ReviewItems items = default!;
    private ReviewSubject[] list = [];
    private ReviewShow show;
    private int index;
    private SourceMark? mark;
    private bool mayReview;
    private string? problem;
    private string? notice;
    private string announcement = "";
    private (int Unit, int Year) shown;
    private bool isMoved;
    private ElementReference root;
    private IJSObjectReference? script;
    private DotNetObjectReference<ReviewPage>? self;

    [Parameter]
    public int UnitId { get; set; }

    [Parameter]
    public int Year { get; set; }

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "show")]
    private string? ShowValue { get; set; }

    private ReviewItem? Current => index < list.Length ? items.Of(list[index]) : null;

    private bool IsAllDone => show == ReviewShow.Doubtful && items.Waiting == 0;

    private string Title => items.Waiting > 0
        ? Texts["review.title", view!.Unit.Name, Year, items.Waiting]
        : Texts["review.title.done", view!.Unit.Name, Year];

    private string? Download => view!.Report.Stored.SourceHash is not null && ReportViews.MaySeeSource(Tenant, view.Report.Stored)
        ? new ReportAddress(view.Unit.Id, Year).Source
        : null;

    protected override async Task OnParametersSetAsync()
    {
        if (view is null || shown != (UnitId, Year))
        {
            if (await reader.FindAsync(Tenant, new UnitId(UnitId), Year, CancellationToken.None) is not { } found)
            {
                Navigation.NotFound();
                return;
            }

            mayReview = await permission.HasAsync(Policies.CanImport) && found.Report.Stored.SourceHash is not null;
            shown = (UnitId, Year);
            said.Clear();
            view = found;
            items = new ReviewItems(found.Report);
            List(ReviewShows.Find(ShowValue));
        }
        else if (show != ReviewShows.Find(ShowValue))
        {
            List(ReviewShows.Find(ShowValue));
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (view is null)
        {
            return;
        }

        if (script is null)
        {
            script = await Script.InvokeAsync<IJSObjectReference>("import", "./Features/Reports/Review/ReviewPage.razor.js");
            self = DotNetObjectReference.Create(this);
            await script.InvokeVoidAsync("start", root, self, mayReview);
            isMoved = true;
        }

        if (isMoved)
        {
            isMoved = false;
            await script.InvokeVoidAsync("show", mayReview);
        }
    }

    /// <summary>A key was pressed, or the button of the same meaning.</summary>
    /// <param name="id">The item that was to be seen when it was pressed.</param>
    /// <param name="command">accept (Enter), confirm, correct, strike, undo, next or previous.</param>
    /// <param name="text">What stood in the field.</param>
    /// <param name="choice">What a figure was chosen to count; empty for a cell.</param>
    /// <returns>False where what was typed was not taken.</returns>
    [JSInvokable]
    public async Task<bool> PressAsync(string id, string command, string text, string choice)
    {
        await gate.WaitAsync();
        try
        {
            bool isTaken = await PressedAsync(id, command, text, choice);
            StateHasChanged();
            return isTaken;
        }
        catch (Exception trouble)
        {
            await DispatchExceptionAsync(trouble);
            return true;
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
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

    private async Task<bool> PressedAsync(string id, string command, string text, string choice)
    {
        problem = notice = null;
        switch (command)
        {
            case "next":
                Move(index + 1);
                return true;
            case "previous":
                Move(index - 1);
                return true;
            case "undo":
                await UndoAsync();
                return true;
        }

        // Pressed for an item that is no longer the one looked at: nobody has seen the one that is.
        if (Current is not { } item || item.Subject.ToString() != id)
        {
            return true;
        }

        ReviewIntent intent = ReviewIntent.Of(item, command, text, choice);
        return intent.Kind switch
        {
            ReviewIntentKind.Confirm => await DoneAsync(
                item, await AllowedAsync() ? await reviewer.ConfirmAsync(Tenant.TenantId, view!.Report, item.Subject, Tenant.UserId) : null),
            ReviewIntentKind.Say => await DoneAsync(
                item, await AllowedAsync() ? await reviewer.CorrectAsync(Tenant.TenantId, view!.Report, item.Subject, intent.Value!, Tenant.UserId) : null),
            ReviewIntentKind.Refuse => Refuse(intent.Problem!),
            _ => true,
        };
    }

    /// <summary>Takes back what was said last, else what holds of the item that is looked at.</summary>
    private async Task UndoAsync()
    {
        if (!said.TryPop(out ReviewSubject? subject))
        {
            subject = Current?.Subject;
        }

        if (subject is null || view!.Report.History.HoldingOf(subject) is null)
        {
            Announce(Texts["review.nothingToUndo"]);
            notice = announcement;
            return;
        }

        ReviewOutcome? outcome = await AllowedAsync() ? await reviewer.WithdrawAsync(Tenant.TenantId, view.Report, subject, Tenant.UserId) : null;
        if (!await TakeOverAsync(outcome))
        {
            return;
        }

        int place = Array.IndexOf(list, subject);
        if (place < 0)
        {
            List(show);
            place = Math.Max(0, Array.IndexOf(list, subject));
        }

        Move(place);
        ReviewItem item = items.Of(subject);
        Announce(Texts["review.said.undone", ReviewWords.Label(item, Texts), ReviewWords.Value(item, Texts)]);
    }

    /// <summary>Shows what was written and goes on to the next item.</summary>
    private async Task<bool> DoneAsync(ReviewItem before, ReviewOutcome? outcome)
    {
        if (!await TakeOverAsync(outcome))
        {
            return true;
        }

        said.Push(before.Subject);
        ReviewItem after = items.Of(before.Subject);
        string words = Texts[
            after.State == ReviewState.Confirmed ? "review.said.confirmed" : "review.said.corrected",
            ReviewWords.Label(before, Texts), ReviewWords.Value(before, Texts), ReviewWords.Value(after, Texts)];
        int next = Next();
        if (next == index)
        {
            Move(index);
            Announce(words + (IsAllDone ? Texts["review.allDone"] : Texts["review.lastItem"]));
        }
        else
        {
            Move(next);
            Announce(Texts["review.said.next", words, Describe(Current!)]);
        }

        return true;
    }

    /// <summary>False, with the reason shown, where nothing was written.</summary>
    private async Task<bool> TakeOverAsync(ReviewOutcome? outcome)
    {
        if (outcome is { Report: { } report })
        {
            IReadOnlyDictionary<Guid, string> names = report.History.Entries.All(entry => view!.Names.ContainsKey(entry.By))
                ? view!.Names
                : await reader.NamesAsync(report, CancellationToken.None);
            view = view! with { Report = report, Names = names };
            items = new ReviewItems(report);
        }

        if (outcome is { Problem: ReviewProblem.None })
        {
            return true;
        }

        Move(index);
        notice = Texts[outcome?.Problem switch
        {
            null => "review.problem.denied",
            ReviewProblem.NothingToWithdraw => "review.nothingToUndo",
            _ => "review.problem.changed",
        }];
        Announce(notice);
        return false;
    }

    /// <summary>A page stays open for hours; the right is asked for at each act.</summary>
    private async Task<bool> AllowedAsync() => mayReview && await permission.HasAsync(Policies.CanImport);

    private bool Refuse(string text)
    {
        problem = Texts[text];
        Announce(problem);
        return false;
    }

    /// <summary>The next item: among the doubtful the next that still waits, however often one goes round.</summary>
    private int Next()
    {
        if (show != ReviewShow.Doubtful)
        {
            return Math.Min(index + 1, list.Length - 1);
        }

        for (int step = 1; step < list.Length; step++)
        {
            int place = (index + step) % list.Length;
            if (items.Of(list[place]).Waits)
            {
                return place;
            }
        }

        return index;
    }

    private void List(ReviewShow which)
    {
        show = which;
        list = [.. items.Shown(which).Select(item => item.Subject)];
        problem = notice = null;
        Move(0);
    }

    private void Move(int to)
    {
        index = Math.Clamp(to, 0, Math.Max(0, list.Length - 1));
        mark = Current is { } item ? MarkOf(item) : null;
        isMoved = true;
        if (Current is { } now)
        {
            Announce(Describe(now));
        }
    }

    private async Task SelectAsync(int number)
    {
        await gate.WaitAsync();
        problem = notice = null;
        Move(number);
        gate.Release();
    }

    private Task PointAsync(SourceLocation place)
    {
        mark = view!.Document is { } document ? SourcePlaces.Find(document, place) : null;
        isMoved = true;
        return Task.CompletedTask;
    }

    private SourceMark? MarkOf(ReviewItem item)
    {
        if (view!.Document is not { } document)
        {
            return null;
        }

        ProseFact? fact = item.Fact ?? item.History.Select(entry => (entry.Before as ReviewedFact)?.Fact).OfType<ProseFact>().FirstOrDefault();
        return fact is null ? SourcePlaces.Find(document, item.Place) : SourcePlaces.Find(document, view.Report.Report.Narrative, fact);
    }

    private int Count(ReviewShow each) => items.Shown(each).Count + (each == ReviewShow.Unread ? view!.Report.Stored.Unread.Count : 0);

    private string Describe(ReviewItem item) =>
        Texts["review.item", ReviewWords.Label(item, Texts), ReviewWords.Value(item, Texts), Texts["review.state." + item.State.ToString().ToLowerInvariant()].Value];

    private void Announce(string text) => announcement = text;
}
