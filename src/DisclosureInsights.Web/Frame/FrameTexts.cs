namespace DisclosureInsights.Web.Frame;

/// <summary>Texts of the frame around every page and of the pages that stand for errors.</summary>
public sealed class FrameTexts;
