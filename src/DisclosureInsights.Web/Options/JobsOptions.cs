using System.ComponentModel.DataAnnotations;

namespace DisclosureInsights.Web.Options;

/// <summary>Where queued jobs wait.</summary>
public enum JobStorageKind
{
    /// <summary>In this process. The queue dies with it; open imports are queued again at start.</summary>
    InMemory,

    /// <summary>In the database, shared by several nodes.</summary>
    PostgreSql,
}

/// <summary>Section <c>Jobs</c>.</summary>
public sealed class JobsOptions
{
    public const string Section = "Jobs";

    /// <summary>Default in memory.</summary>
    [EnumDataType(typeof(JobStorageKind))]
    public JobStorageKind Storage { get; set; } = JobStorageKind.InMemory;

    /// <summary>Jobs run at a time. Default 2: an import keeps a core busy; 1 to 64.</summary>
    [Range(1, 64)]
    public int Workers { get; set; } = 2;
}
