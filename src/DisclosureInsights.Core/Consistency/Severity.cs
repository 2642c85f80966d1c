namespace DisclosureInsights.Core.Consistency;

/// <summary>How bad a finding is.</summary>
public enum Severity : byte
{
    /// <summary>Worth knowing.</summary>
    Info = 0,

    /// <summary>Likely wrong, or needs an explanation.</summary>
    Warning = 1,

    /// <summary>The report contradicts itself or the form.</summary>
    Error = 2,
}

public static class SeverityExtensions
{
    /// <summary>Id in files, links and exports: <c>error</c>, <c>warning</c>, <c>info</c>.</summary>
    public static string Id(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    public static bool TryParse(string? id, out Severity severity)
    {
        (severity, bool known) = id switch
        {
            "error" => (Severity.Error, true),
            "warning" => (Severity.Warning, true),
            "info" => (Severity.Info, true),
            _ => (default, false),
        };
        return known;
    }
}
