namespace DisclosureInsights.Web.Features.Imports;

/// <summary>A file that a browser offers; nothing of it was read yet.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="StatedBytes">Its size as the browser says; only good for refusing early.</param>
/// <param name="Open">Opens its content.</param>
public sealed record OfferedFile(string Name, long StatedBytes, Func<Stream> Open);
