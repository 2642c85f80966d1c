namespace DisclosureInsights.Web.Options;

/// <summary>Section <c>Demo</c>: the made-up district and its accounts, whose passwords are printed in the README.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Seeds them at start. Default: true in Development, false elsewhere; the application refuses to start with it in Production.</summary>
    public bool? Enabled { get; set; }

    /// <summary>The setting with its default filled in.</summary>
    public bool IsEnabled => Enabled == true;
}
