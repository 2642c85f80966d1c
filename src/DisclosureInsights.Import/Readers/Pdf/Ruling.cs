namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>A straight line drawn on a page, along one axis: where it is on the other axis, and from where to where.</summary>
internal readonly record struct Ruling(double At, double From, double To)
{
    public double Length => To - From;
}
