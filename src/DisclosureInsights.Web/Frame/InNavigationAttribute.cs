namespace DisclosureInsights.Web.Frame;

/// <summary>
/// Puts a page into the navigation: <c>@attribute [InNavigation(NavigationGroup.Look, 20, Icons.Material.Outlined.BarChart)]</c>.
/// A page that exists has its entry, a page that does not exist cannot have one.
/// </summary>
/// <remarks>
/// The address is the page's first route without parameters; the words are <see cref="NavigationTexts"/> under that
/// address ("/compare"). The entry is shown to those whom the page's own [Authorize] lets in.
/// </remarks>
/// <param name="group">Group it stands in.</param>
/// <param name="order">Place within the group, ascending.</param>
/// <param name="icon">A MudBlazor icon (SVG text).</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InNavigationAttribute(NavigationGroup group, int order, string icon) : Attribute
{
    public NavigationGroup Group => group;

    public int Order => order;

    public string Icon => icon;
}
