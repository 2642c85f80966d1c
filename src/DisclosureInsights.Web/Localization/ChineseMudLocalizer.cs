using Microsoft.Extensions.Localization;
using MudBlazor;

namespace DisclosureInsights.Web.Localization;

/// <summary>Gives MudBlazor's components their texts in the reader's language.</summary>
/// <remarks>A key that a newer MudBlazor adds is reported as not found, so that the component falls back to its own English.</remarks>
public sealed class ChineseMudLocalizer(IStringLocalizer<MudBlazorTexts> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];

    public override LocalizedString this[string key, params object[] arguments] => texts[key, arguments];
}
