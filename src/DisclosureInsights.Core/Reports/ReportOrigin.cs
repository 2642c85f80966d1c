namespace DisclosureInsights.Core.Reports;

/// <summary>What kind of source a report came from; it decides which rules can be evaluated.</summary>
public enum ReportOrigin : byte
{
    /// <summary>A published report with its form and prose.</summary>
    Document = 0,

    /// <summary>A row of a dataset: no prose, no sections, and a blank says nothing about the printed form.</summary>
    Dataset = 1,

    /// <summary>A report without a readable text (a scan, paper), typed in by a person on the official form.</summary>
    KeyedIn = 2,
}
