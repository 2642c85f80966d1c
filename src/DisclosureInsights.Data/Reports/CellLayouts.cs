using System.Collections.Immutable;
using System.Globalization;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Data.Reports;

/// <summary>An order of cells that stored reports use.</summary>
/// <param name="Number">As stored.</param>
/// <param name="Edition">Null for a layout that belongs to no edition.</param>
/// <param name="Section">Section of the form; null for the publication figures of a dataset.</param>
/// <param name="Names">What stands at each place.</param>
/// <param name="Keys">The cells by place; empty for the publication figures.</param>
internal sealed record CellLayout(
    byte Number, Edition? Edition, FormSection? Section, ImmutableArray<string> Names, ImmutableArray<CellKey> Keys);

/// <summary>
/// The layouts of stored reports, one an edition and section, read from <c>CellLayouts.txt</c>. They do not follow the
/// catalogue of forms: that may grow and change its order, a released layout never does.
/// </summary>
internal static class CellLayouts
{
    static CellLayouts()
    {
        All = Read();
        Publication = All.Single(layout => layout.Section is null);
        PublicationChannels =
        [
            .. Publication.Names.Skip(1).Select(name =>
                Channels.TryParse(name["channel.".Length..], out Channel channel)
                    ? channel
                    : throw new InvalidOperationException($"No such channel in a stored layout: {name}")),
        ];
    }

    /// <summary>Every layout by number, 1-based.</summary>
    public static ImmutableArray<CellLayout> All { get; }

    /// <summary>The total and the channels of a dataset row.</summary>
    public static CellLayout Publication { get; }

    /// <summary>The channels of <see cref="Publication"/>, from its second place on.</summary>
    public static ImmutableArray<Channel> PublicationChannels { get; }

    /// <summary>The newest layout of an edition's section, null where it has no such section.</summary>
    public static CellLayout? Find(Edition edition, FormSection section) =>
        All.LastOrDefault(layout => layout.Edition == edition && layout.Section == section);

    private static ImmutableArray<CellLayout> Read()
    {
        using Stream stream = typeof(CellLayouts).Assembly.GetManifestResourceStream("CellLayouts.txt")!;
        using StreamReader reader = new(stream);
        List<(string[] Head, List<string> Names)> layouts = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("layout ", StringComparison.Ordinal))
            {
                layouts.Add((line.Split(' '), []));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                layouts[^1].Names.Add(line);
            }
        }

        return [.. layouts.Select(layout => Layout(layout.Head, layout.Names))];
    }

    private static CellLayout Layout(string[] head, List<string> names)
    {
        byte number = byte.Parse(head[1], CultureInfo.InvariantCulture);
        if (head[3] == "publication")
        {
            return new CellLayout(number, null, null, [.. names], []);
        }

        Edition? edition = EditionExtensions.TryParse(head[2], out Edition parsed) ? parsed : null;
        FormSection section = head[3] == "groups"
            ? FormSection.Requests
            : FormSectionExtensions.All.Single(candidate => candidate.Id() == head[3]);
        return new CellLayout(number, edition, section, [.. names], [.. names.Select(CellKey.Parse)]);
    }
}
