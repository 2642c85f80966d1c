using System.Globalization;
using DisclosureInsights.Web.Localization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace DisclosureInsights.Web.Frame;

/// <summary>The bar at the top: district, the page's year and scope, language, appearance, person.</summary>
public sealed partial class TopBar : ComponentBase
{
    /// <summary>
    /// Name of the section in the bar that a page may fill with its year and scope:
    /// <c>&lt;SectionContent SectionName="@TopBar.ScopeSection"&gt;</c>.
    /// </summary>
    public const string ScopeSection = "top-bar-scope";

    private ElementReference bar;
    private IJSObjectReference? script;

    [Parameter]
    public bool IsDark { get; set; }

    [Parameter]
    public EventCallback<bool> IsDarkChanged { get; set; }

    [Parameter]
    public bool MenuIsOpen { get; set; }

    [Parameter]
    public EventCallback MenuToggled { get; set; }

    /// <summary>Where a posted form comes back to: this page with its filters.</summary>
    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri);

    private static string OtherCulture =>
        CultureInfo.CurrentUICulture.Name == Cultures.Chinese ? Cultures.English : Cultures.Chinese;

    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= LocationChanged;
        try
        {
            if (script is not null)
            {
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and its module with it.
        }
    }

    protected override void OnInitialized() => Navigation.LocationChanged += LocationChanged;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            script = await Js.InvokeAsync<IJSObjectReference>("import", "./Frame/TopBar.razor.js");
            await script.InvokeVoidAsync("closeMenusOutside", bar);
        }
    }

    private async Task SwitchAppearance()
    {
        bool dark = !IsDark;
        await IsDarkChanged.InvokeAsync(dark);
        if (script is not null)
        {
            await script.InvokeVoidAsync("keepAppearance", Appearance.Cookie, dark ? "dark" : "light");
        }
    }

    private void LocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);
}
