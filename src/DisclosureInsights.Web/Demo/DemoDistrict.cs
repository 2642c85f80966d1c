using System.Text.Json.Serialization;

namespace DisclosureInsights.Web.Demo;

/// <summary>A made-up district as <c>samples/districts.json</c> lists it.</summary>
/// <param name="Code">Code of the tenant.</param>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Folder of its files below the samples.</param>
/// <param name="Units">File with its list of units.</param>
/// <param name="Files">Reports to import.</param>
public sealed record DemoDistrict(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("folder")] string Folder,
    [property: JsonPropertyName("units")] string Units,
    [property: JsonPropertyName("files")] IReadOnlyList<string> Files);
