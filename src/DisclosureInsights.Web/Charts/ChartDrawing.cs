using Plotly.Blazor;

namespace DisclosureInsights.Web.Charts;

/// <summary>A chart as Plotly draws it.</summary>
/// <param name="Traces">What is drawn.</param>
/// <param name="Layout">Axes, shapes, notes.</param>
/// <param name="Keys">For every trace the keys of its points, in order; a trace that cannot be clicked has none.</param>
public sealed record ChartDrawing(IList<ITrace> Traces, Layout Layout, IReadOnlyList<IReadOnlyList<string>> Keys);
