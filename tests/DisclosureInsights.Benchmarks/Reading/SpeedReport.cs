using System.Diagnostics;
using System.Globalization;

namespace DisclosureInsights.Benchmarks.Reading;

/// <summary>
/// Prints how long reading takes as a ratio to what a library takes for the same file. Both run by turns in one process,
/// so that what else the machine does meets both. Ends with 1 where a ratio is over its limit.
/// </summary>
public static class SpeedReport
{
    private const int WarmUps = 80;
    private const int Rounds = 101;

    /// <summary>Measures.</summary>
    /// <param name="arguments">Beginnings of the names to measure; none for all.</param>
    public static int Run(string[] arguments)
    {
        bool missed = false;
        SpeedMeasure[] measures =
        [
            .. DocxSpeed.Measures.Concat(HtmlSpeed.Measures).Concat(PdfSpeed.Measures).Where(measure => arguments.Length == 0
                || Array.Exists(arguments, name => measure.Name.StartsWith(name, StringComparison.Ordinal))),
        ];

        // All are run before any is measured: what they share is compiled for good by then.
        for (int i = 0; i < WarmUps; i++)
        {
            foreach (SpeedMeasure measure in measures)
            {
                measure.Ours();
                measure.Library();
            }
        }

        Console.WriteLine("reading              ours ms  library ms   ratio   limit");
        foreach (SpeedMeasure measure in measures)
        {
            (double ours, double library, double ratio) = Medians(measure);
            missed |= ratio > measure.Limit;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{measure.Name,-18} {ours,9:0.000} {library,11:0.000} {ratio,7:0.00} {measure.Limit,7:0.00}{(ratio > measure.Limit ? "  <<<" : "")}"));
        }

        return missed ? 1 : 0;
    }

    private static (double Ours, double Library, double Ratio) Medians(SpeedMeasure measure)
    {
        double[] ours = new double[Rounds], library = new double[Rounds], ratios = new double[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            ours[i] = Milliseconds(measure.Ours);
            library[i] = Milliseconds(measure.Library);
            ratios[i] = ours[i] / library[i];
        }

        return (Median(ours), Median(library), Median(ratios));
    }

    private static double Milliseconds(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
