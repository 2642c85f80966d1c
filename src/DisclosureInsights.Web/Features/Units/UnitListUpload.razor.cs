using DisclosureInsights.Application.Units;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace DisclosureInsights.Web.Features.Units;

/// <summary>Takes over a list of units from a CSV file and says of every line that was left out why.</summary>
public sealed partial class UnitListUpload(UnitStore store, Permission permission) : ComponentBase
{
    private const int Mebibyte = 1 << 20;

    /// <summary>A list of 10,000 units is about half of it.</summary>
    private const int LargestMebibytes = 1;

    private IReadOnlyList<(int Line, string Text)> lines = [];
    private string? done;
    private string? problem;
    private int round;

    /// <summary>The list was changed.</summary>
    [Parameter]
    public EventCallback Imported { get; set; }

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        (lines, done, problem) = ([], null, null);
        if (!await permission.HasAsync(Policies.CanAdminister))
        {
            problem = Texts["denied"];
        }
        else if (chosen.FileCount > 0)
        {
            await ReadAsync(chosen.File);
        }

        round++;
    }

    private async Task ReadAsync(IBrowserFile file)
    {
        if (file.Size > LargestMebibytes * Mebibyte)
        {
            problem = Texts["list.tooLarge", LargestMebibytes];
            return;
        }

        using MemoryStream content = new();
        try
        {
            await using Stream stream = file.OpenReadStream(LargestMebibytes * Mebibyte);
            await stream.CopyToAsync(content);
        }
        catch (Exception broken) when (broken is IOException or JSException or TimeoutException)
        {
            problem = Texts["list.broken"];
            return;
        }

        UnitList list = UnitListFile.Read(content.ToArray());
        if (list.MissingColumn is not null)
        {
            problem = Texts["list.missing"];
            return;
        }

        await TakeOverAsync(list);
    }

    private async Task TakeOverAsync(UnitList list)
    {
        UnitListOutcome outcome = await store.ImportListAsync(Tenant.TenantId, list.Units, Tenant.UserId);
        lines =
        [
            .. list.Problems.Select(each => (each.Line, (string)Texts["list.error." + each.Error, each.Value]))
                .Concat(outcome.Problems.Select(each => (list.Lines[each.Index], (string)Texts["problem." + each.Problem, each.Conflict ?? ""])))
                .OrderBy(each => each.Item1),
        ];
        done = Texts["list.done", outcome.Added, outcome.Changed, outcome.Unchanged, lines.Count];
        await Imported.InvokeAsync();
    }
}
