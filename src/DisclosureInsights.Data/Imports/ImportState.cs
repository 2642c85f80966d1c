namespace DisclosureInsights.Data.Imports;

/// <summary>Where an import stands.</summary>
public enum ImportState : byte
{
    Queued = 0,
    Running = 1,

    /// <summary>Every file was gone through; single files or rows may have failed.</summary>
    Completed = 2,

    /// <summary>Stopped by an error of the system, not of a file.</summary>
    Failed = 3,

    /// <summary>Stopped by a person; what was written before stays.</summary>
    Cancelled = 4,
}

/// <summary>What became of one report, row or file of an import.</summary>
public enum ImportOutcome : byte
{
    New = 0,

    /// <summary>The unit had a report on that year with other content; it stays readable as an older revision.</summary>
    Revised = 1,

    /// <summary>The stored report has the same content.</summary>
    Unchanged = 2,
    Failed = 3,

    /// <summary>The unit is not on the tenant's list; a person decides.</summary>
    UnknownUnit = 4,
}
