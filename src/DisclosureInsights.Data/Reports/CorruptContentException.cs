namespace DisclosureInsights.Data.Reports;

/// <summary>Stored content that cannot be what this product wrote: damaged, or written by a later version.</summary>
public sealed class CorruptContentException : Exception
{
    public CorruptContentException()
    {
    }

    public CorruptContentException(string message)
        : base(message)
    {
    }

    public CorruptContentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
