using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace DisclosureInsights.Web.Frame;

/// <summary>The navigation's entries, collected once from the pages that carry <see cref="InNavigationAttribute"/>.</summary>
public sealed class NavigationRegistry
{
    /// <summary>The entries of this application.</summary>
    public static readonly NavigationRegistry Application = new(typeof(NavigationRegistry).Assembly.GetTypes());

    /// <summary>Collects the entries of some components.</summary>
    /// <exception cref="InvalidOperationException">A page asks for an entry but every one of its routes needs a parameter.</exception>
    public NavigationRegistry(IEnumerable<Type> components)
    {
        Entries =
        [
            .. from type in components
               let place = type.GetCustomAttribute<InNavigationAttribute>()
               where place is not null
               let entry = new NavigationEntry(
                   PathOf(type), place.Group, place.Order, place.Icon, [.. type.GetCustomAttributes().OfType<IAuthorizeData>()])
               orderby entry.Group, entry.Order, entry.Path
               select entry,
        ];
    }

    /// <summary>By group, then by order.</summary>
    public IReadOnlyList<NavigationEntry> Entries { get; }

    private static string PathOf(Type page) =>
        page.GetCustomAttributes<RouteAttribute>().Select(route => route.Template).FirstOrDefault(path => !path.Contains('{'))
        ?? throw new InvalidOperationException($"{page.Name} cannot stand in the navigation: it has no address without parameters.");
}
