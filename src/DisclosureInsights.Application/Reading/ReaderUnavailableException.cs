namespace DisclosureInsights.Application.Reading;

/// <summary>The process that reads files cannot be started. The import stays open and is tried again.</summary>
public sealed class ReaderUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
