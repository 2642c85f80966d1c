using System.Text.Encodings.Web;
using System.Text.Json;

namespace DisclosureInsights.Samples.Files;

/// <summary>A district as <c>districts.json</c> lists it.</summary>
/// <param name="Code">Code of the tenant.</param>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Folder of its files below the manifest's; empty for that folder itself.</param>
/// <param name="Units">Its list of units.</param>
/// <param name="Files">Its reports: a dataset first, then documents.</param>
/// <param name="Planted">The list of what is wrong in them.</param>
public sealed record DistrictFiles(string Code, string Name, string Folder, string Units, IReadOnlyList<string> Files, string Planted);

/// <summary><c>districts.json</c>: which files belong to which district.</summary>
public static class Manifest
{
    public const string Name = "districts.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(IReadOnlyList<DistrictFiles> districts) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(districts, Options), (byte)'\n'];

    public static IReadOnlyList<DistrictFiles> Read(byte[] content) =>
        JsonSerializer.Deserialize<IReadOnlyList<DistrictFiles>>(content, Options)
        ?? throw new FormatException($"{Name} lists no districts.");
}
