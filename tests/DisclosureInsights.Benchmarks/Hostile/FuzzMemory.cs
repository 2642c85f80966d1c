namespace DisclosureInsights.Benchmarks.Hostile;

/// <summary>
/// Watches the process's memory while files are read. The garbage of earlier files is not a file's own, so it is
/// collected where the process has grown before the next file begins.
/// </summary>
internal sealed class FuzzMemory : IDisposable
{
    private const long WorthCollecting = 50_000_000;

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(5);

    private readonly Timer timer;
    private volatile bool isReading;
    private int current;

    public FuzzMemory()
    {
        Collect();
        Baseline = Environment.WorkingSet;
        timer = new Timer(_ => Sample(), null, Every, Every);
    }

    /// <summary>Bytes of the process before the first file, with every kind of file read once.</summary>
    public long Baseline { get; }

    public long PeakOverBaseline { get; private set; }

    /// <summary>The file that was read at the peak.</summary>
    public int PeakFile { get; private set; }

    public void Next(int number)
    {
        if (Environment.WorkingSet - Baseline > WorthCollecting)
        {
            Collect();
        }

        current = number;
        isReading = true;
    }

    public void Done()
    {
        Sample();
        isReading = false;
    }

    public void Dispose() => timer.Dispose();

    private static void Collect()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private void Sample()
    {
        long over = Environment.WorkingSet - Baseline;
        if (isReading && over > PeakOverBaseline)
        {
            (PeakOverBaseline, PeakFile) = (over, current);
        }
    }
}
