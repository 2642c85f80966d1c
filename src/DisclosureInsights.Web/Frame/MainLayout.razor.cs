using DisclosureInsights.Web.Components;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace DisclosureInsights.Web.Frame;

/// <summary>The frame around every page of a signed-in person: bar, navigation, content, and the district as a cascading value.</summary>
public sealed partial class MainLayout(CurrentTenant currentTenant)
{
    private GuardedContent? guard;
    private TenantContext? tenant;
    private bool isLoaded;
    private Appearance appearance = new(false);
    private bool menuIsOpen;

    [CascadingParameter]
    private Task<AuthenticationState> Session { get; set; } = default!;

    /// <summary>As it was when the document was drawn.</summary>
    [CascadingParameter]
    private Appearance Appearance { get; set; } = default!;

    /// <summary>The document's base address is the root, so a bare "#content" would leave the page.</summary>
    private string ContentLink => Navigation.Uri.Split('#')[0] + "#content";

    protected override async Task OnInitializedAsync()
    {
        appearance = Appearance;
        AuthenticationState session = await Session;
        tenant = await currentTenant.FindAsync(session.User, CancellationToken.None);
        isLoaded = true;
    }

    /// <summary>Another page was opened: what the page before ran into is over, and the drawer has done its work.</summary>
    protected override void OnParametersSet()
    {
        guard?.Recover();
        menuIsOpen = false;
    }

    private void ChangeAppearance(bool dark) => appearance = new Appearance(dark);

    private void ToggleMenu() => menuIsOpen = !menuIsOpen;

    private void CloseMenu() => menuIsOpen = false;
}
