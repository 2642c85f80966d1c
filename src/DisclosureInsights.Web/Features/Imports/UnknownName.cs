using System.Globalization;

namespace DisclosureInsights.Web.Features.Imports;

/// <summary>A name that the reports of an import print and that no unit of the tenant has.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Reports">How many reports print it.</param>
/// <param name="Years">Their years, oldest first.</param>
/// <param name="Files">The files they came in.</param>
public sealed record UnknownName(string Name, int Reports, IReadOnlyList<int> Years, IReadOnlyList<string> Files)
{
    /// <summary>The years in words: <c>2021–2024</c> where none is missing between them, else one by one.</summary>
    public string YearsText => Years switch
    {
        [] => "—",
        [var only] => only.ToString(CultureInfo.InvariantCulture),
        [var first, .., var last] when last - first == Years.Count - 1 => string.Create(CultureInfo.InvariantCulture, $"{first}–{last}"),
        _ => string.Join(", ", Years),
    };
}
