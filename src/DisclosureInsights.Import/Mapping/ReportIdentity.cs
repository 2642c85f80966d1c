using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>Whose report it is and on which year, with where that is said.</summary>
internal sealed record ReportIdentity(string? Title, string? Organisation, int? Year, ReportMetadata Metadata)
{
    private const int MostPreamble = 600;

    /// <summary>
    /// The unit from the title, else from the publisher, else from the signature. The year from the title, else from the
    /// statistics period, else from the prose; from the date of writing only where nothing else says it, and said so.
    /// </summary>
    public static ReportIdentity Of(SourceDocument document, ReportParts parts, IReadOnlyList<SourceParagraph> prose, CellCollector cells)
    {
        HeaderBlock header = new();
        List<SourceBlock> preamble = parts.Preamble;
        int from = Math.Max(0, preamble.Count - MostPreamble);
        for (int i = from; i < preamble.Count; i++)
        {
            header.Read(preamble[i]);
        }

        (string? title, ReportTitle? read) = FindTitle(document, preamble, from, header);
        ReportMetadata metadata = header.ToMetadata(cells) with { Title = title };
        (string? signer, DateOnly? signed) = Signature(prose);
        (DateOnly Start, DateOnly End)? period = preamble.OfType<SourceParagraph>().Concat(prose)
            .Where(line => line.Text.Contains('年', StringComparison.Ordinal))
            .Take(200)
            .Select(line => StatedYears.Period(line.Text)).FirstOrDefault(found => found is not null);
        metadata = metadata with
        {
            WrittenOn = metadata.WrittenOn ?? signed,
            PeriodStart = period?.Start,
            PeriodEnd = period?.End,
        };

        string? organisation = read?.Organisation ?? header.Publisher ?? signer
            ?? (document.Kind is "xlsx" or "xls" ? UnitOfSheet(document.PageTitle) : null);
        int? year = read?.Year ?? period?.Start.Year
            ?? StatedYears.MostNamed(parts.Section(1)?.Lines.Select(line => line.Text) ?? [])
            ?? StatedYears.MostNamed(prose.Select(line => line.Text));
        if (year is null && (metadata.WrittenOn ?? metadata.PublishedOn) is { } date)
        {
            year = date.Year - 1;
            cells.Leave(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), UnreadReasons.YearFromDate);
        }

        if (organisation is null)
        {
            cells.Leave("", UnreadReasons.OrganisationUnknown);
        }

        if (year is not { } known || !ReportingPeriod.IsPlausible(known))
        {
            cells.Leave("", UnreadReasons.YearUnknown);
            year = null;
        }

        return new ReportIdentity(title, organisation, year, metadata);
    }

    private static (string? Title, ReportTitle? Read) FindTitle(
        SourceDocument document, List<SourceBlock> preamble, int from, HeaderBlock header)
    {
        ReportTitle? best = null;
        int bestScore = -1;
        string? text = null;
        for (int i = from; i < preamble.Count; i++)
        {
            foreach (string line in Lines(preamble[i]))
            {
                if (ReportTitle.Match(line) is not { } found)
                {
                    continue;
                }

                string printed = found.Text;

                // A title on two lines: the unit over the year.
                if (found.Organisation is null && i > 0 && preamble[i - 1] is SourceParagraph above && ReportTitle.IsUnitName(above.Text))
                {
                    found = found with { Organisation = ReportTitle.Name(above.Text) };
                    printed = above.Text + printed;
                }

                int score = (found.Organisation is null ? 0 : 2) + (found.Year is null ? 0 : 2)
                    + (preamble[i] is SourceParagraph { IsHeading: true } ? 1 : 0);
                if (score >= bestScore)
                {
                    (best, bestScore, text) = (found, score, printed);
                }
            }
        }

        if (best is { Organisation: not null, Year: not null })
        {
            return (text, best);
        }

        foreach (string? other in (string?[])[header.Title, WithoutSite(document.PageTitle)])
        {
            if (other is not null && ReportTitle.Match(other) is { } found
                && (best is null || (found.Organisation is not null && best.Organisation is null)))
            {
                return (best is null ? found.Text : text, found with { Year = best?.Year ?? found.Year });
            }
        }

        return (text, best);
    }

    // A workbook of several units often names them on its sheets only.
    private static string? UnitOfSheet(string? name) => name is not null && ReportTitle.IsUnitName(name) ? ReportTitle.Name(name) : null;

    private static IEnumerable<string> Lines(SourceBlock block) => block switch
    {
        SourceParagraph paragraph => [paragraph.Text],
        SourceTable table when table.Rows.Count <= 60 => table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Text.Length is > 6 and < 90).Select(cell => cell.Text),
        _ => [],
    };

    private static string? WithoutSite(string? pageTitle)
    {
        int end = pageTitle?.AsSpan().IndexOfAny("_|—") ?? -1;
        string? title = end > 0 ? pageTitle![..end] : pageTitle;
        int dash = title?.IndexOf(" - ", StringComparison.Ordinal) ?? -1;
        return (dash > 0 ? title![..dash] : title)?.Trim();
    }

    // 清凉峰镇人民政府 / 2022年1月24日 under the text.
    private static (string? Unit, DateOnly? Date) Signature(IReadOnlyList<SourceParagraph> prose)
    {
        for (int i = prose.Count - 1; i >= Math.Max(0, prose.Count - 6); i--)
        {
            string text = prose[i].Text;
            if (text.Length > 30 || DateText.Parse(text, out int length) is not { } date || length < text.TrimEnd().Length)
            {
                continue;
            }

            string? unit = i > 0 && ReportTitle.IsUnitName(prose[i - 1].Text) ? ReportTitle.Name(prose[i - 1].Text) : null;
            return (unit, date);
        }

        return prose.Count > 0 && ReportTitle.IsUnitName(prose[^1].Text) ? (ReportTitle.Name(prose[^1].Text), null) : (null, null);
    }
}
