using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Import.Datasets;

/// <summary>
/// The column <c>edition</c>: one id for a report that has every section of that edition, or the sections that it has
/// with the edition of each: <c>二:2021 三:2019</c>.
/// </summary>
internal sealed class DatasetEditions
{
    private readonly Dictionary<FormSection, Edition> sections = [];

    private DatasetEditions(Edition main, bool isExplicit)
    {
        Main = main;
        IsExplicit = isExplicit;
    }

    /// <summary>The edition that labels are understood in.</summary>
    public Edition Main { get; private set; }

    /// <summary>The sections are listed: one that is not in the list is not in the report.</summary>
    public bool IsExplicit { get; }

    public static DatasetEditions ForYear(int year) => Whole(EditionExtensions.ForYear(year));

    public static DatasetEditions? Parse(string text)
    {
        if (EditionExtensions.TryParse(text, out Edition edition))
        {
            return Whole(edition);
        }

        DatasetEditions editions = new(default, isExplicit: true);
        foreach (string part in text.Split([' ', ';', '\u3000', '\uFF1B'], StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = part.AsSpan().IndexOfAny(':', '\uFF1A');
            FormSection? section = colon < 0 ? null : Section(part[..colon]);
            if (section is not { } known || !EditionExtensions.TryParse(part[(colon + 1)..], out edition)
                || FormCatalogue.Find(edition, known) is null)
            {
                return null;
            }

            editions.sections[known] = edition;
            editions.Main = editions.Main == default ? edition : editions.Main;
        }

        return editions.Main == default ? null : editions;
    }

    public static string Format(IReadOnlyDictionary<FormSection, Edition> editions)
    {
        List<Edition> distinct = [.. editions.Values.Distinct()];
        return distinct.Count == 1 && FormCatalogue.Sections(distinct[0]).All(editions.ContainsKey)
            ? distinct[0].Id()
            : string.Join(' ', editions.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key.Id()}:{pair.Value.Id()}"));
    }

    /// <summary>The edition of a section, null for a section that the report does not have.</summary>
    public Edition? Of(FormSection section) =>
        sections.TryGetValue(section, out Edition edition) ? edition : null;

    /// <summary>The edition in which a section's labels are understood.</summary>
    public Edition ForLabels(FormSection section) => Of(section) ?? Main;

    public IEnumerable<KeyValuePair<FormSection, Edition>> Sections => sections;

    private static DatasetEditions Whole(Edition edition)
    {
        DatasetEditions editions = new(edition, isExplicit: false);
        foreach (FormSection section in FormCatalogue.Sections(edition))
        {
            editions.sections[section] = edition;
        }

        return editions;
    }

    private static FormSection? Section(string id)
    {
        foreach (FormSection section in FormSectionExtensions.All)
        {
            if (section.Id() == id)
            {
                return section;
            }
        }

        return null;
    }
}
