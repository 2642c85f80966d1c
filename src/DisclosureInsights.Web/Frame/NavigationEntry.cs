using Microsoft.AspNetCore.Authorization;

namespace DisclosureInsights.Web.Frame;

/// <summary>An entry of the navigation.</summary>
/// <param name="Path">Address from the root ("/compare"); also the key of its words.</param>
/// <param name="Group">Group it stands in.</param>
/// <param name="Order">Place within the group.</param>
/// <param name="Icon">SVG text.</param>
/// <param name="Authorization">What the page asks of its reader; the entry is shown to nobody else.</param>
public sealed record NavigationEntry(
    string Path, NavigationGroup Group, int Order, string Icon, IReadOnlyList<IAuthorizeData> Authorization);
