using DisclosureInsights.Core.Forms;
using DisclosureInsights.Data.Drafts;

namespace DisclosureInsights.Web.Features.Reports.KeyIn;

/// <summary>What is typed into the fields of a form, and what happens when a field changes.</summary>
/// <param name="content">What was typed so far.</param>
/// <param name="refused">Fields that hold something else than a number, a stroke or nothing.</param>
/// <param name="change">Takes over what was typed into a field.</param>
public sealed class FormEntry(DraftContent content, IEnumerable<CellKey> refused, Func<CellKey, string, Task> change)
{
    private readonly HashSet<CellKey> refused = [.. refused];

    /// <summary>Id of a cell's field.</summary>
    public static string IdOf(CellKey key) => "entry-" + key.Name.Replace('.', '-');

    public string TextOf(CellKey key) => content.Cells.GetValueOrDefault(key.Name, "");

    public bool IsRefused(CellKey key) => refused.Contains(key);

    public Task SetAsync(CellKey key, string text) => change(key, text);
}
