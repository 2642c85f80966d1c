namespace DisclosureInsights.Browser.Tests.Processes;

/// <summary>How far an import has come when the server is killed.</summary>
public enum KillMoment
{
    /// <summary>The upload has just been accepted.</summary>
    Accepted,

    /// <summary>The first reports are written.</summary>
    FirstChunk,

    /// <summary>Half of them.</summary>
    Middle,

    /// <summary>All but the last few.</summary>
    NearEnd,

    /// <summary>All are written; those whose year before came later are being checked again.</summary>
    CheckingAgain,
}
