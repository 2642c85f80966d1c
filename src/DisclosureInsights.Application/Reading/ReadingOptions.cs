using System.ComponentModel.DataAnnotations;

namespace DisclosureInsights.Application.Reading;

/// <summary>Section <c>Reading</c>: what a file may take of the machine while it is read.</summary>
public sealed class ReadingOptions
{
    public const string Section = "Reading";

    /// <summary>
    /// Reads files in processes of their own. Default true. False gives up the limits of time and memory; only for a
    /// machine that forbids starting processes.
    /// </summary>
    public bool Isolated { get; set; } = true;

    /// <summary>Longest that reading one file may take. Default 60 s; 1 s to 10 min. A published report takes well under a second.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Most memory of a reading process, in bytes of its managed heap. Default 1 GiB; 128 MiB to 64 GiB.</summary>
    [Range(128L << 20, 64L << 30)]
    public long MemoryLimit { get; set; } = 1L << 30;

    /// <summary>Reading processes at a time, each kept for the next file. Default 2, as many as imports run at a time; 1 to 64.</summary>
    [Range(1, 64)]
    public int Processes { get; set; } = 2;
}
