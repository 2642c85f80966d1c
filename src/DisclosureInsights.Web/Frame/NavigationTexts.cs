namespace DisclosureInsights.Web.Frame;

/// <summary>Words of the navigation, keyed by address; groups under <c>group.Look</c> and so on.</summary>
public sealed class NavigationTexts;
