namespace DisclosureInsights.Benchmarks.Reading;

/// <summary>A reading of ours against what a library takes for the same file without reading the form.</summary>
/// <param name="Name">Begins with the kind of file.</param>
/// <param name="Limit">Most times the library's time that ours may take.</param>
/// <param name="Ours">Reads the report.</param>
/// <param name="Library">Loads or parses the file.</param>
public sealed record SpeedMeasure(string Name, double Limit, Action Ours, Action Library);
