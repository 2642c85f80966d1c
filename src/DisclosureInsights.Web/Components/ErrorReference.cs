using System.Diagnostics;

namespace DisclosureInsights.Web.Components;

/// <summary>The number that a reader tells the administrator and that the log holds.</summary>
public static class ErrorReference
{
    /// <summary>The trace's id where there is one, so that the number finds the whole request.</summary>
    public static string New(Activity? activity) =>
        activity is { IdFormat: ActivityIdFormat.W3C } ? activity.TraceId.ToHexString()[..12] : Guid.NewGuid().ToString("N")[..12];
}
