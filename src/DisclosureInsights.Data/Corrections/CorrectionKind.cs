namespace DisclosureInsights.Data.Corrections;

/// <summary>What a person did to a reading.</summary>
public enum CorrectionKind : byte
{
    /// <summary>The reading is right as it is.</summary>
    Confirmed = 1,

    /// <summary>The source says something else.</summary>
    Corrected = 2,

    /// <summary>The newest confirmation or correction that still held was a mistake; what was before it holds again.</summary>
    Withdrawn = 3,
}
