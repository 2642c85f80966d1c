namespace DisclosureInsights.Benchmarks.Hostile;

/// <summary>What became of the files of a kind.</summary>
internal sealed class FuzzTally
{
    public int Files { get; private set; }

    /// <summary>Files that gave at least one report.</summary>
    public int Read { get; private set; }

    public int Crashes { get; private set; }

    public TimeSpan Total { get; private set; }

    public TimeSpan Slowest { get; private set; }

    public int SlowestFile { get; private set; }

    public void Add(int number, int reports, bool crashed, TimeSpan elapsed)
    {
        Files++;
        Read += reports > 0 ? 1 : 0;
        Crashes += crashed ? 1 : 0;
        Total += elapsed;
        if (elapsed > Slowest)
        {
            (Slowest, SlowestFile) = (elapsed, number);
        }
    }
}
