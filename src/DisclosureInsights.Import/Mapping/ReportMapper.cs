using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>Makes a report of a document: identity, prose, and each section's table in the edition it is printed in.</summary>
public static class ReportMapper
{
    private const int ShortestProse = 200;

    /// <summary>The report, null where the document is none.</summary>
    public static ReadReport? Map(SourceDocument document)
    {
        ReportParts parts = ReportParts.Of(document);
        CellCollector cells = new();
        bool isStatistics = parts.Rows(FormSection.Statistics).Count > 0 && parts.Rows(FormSection.Requests).Count == 0;
        NarrativeReader narrative = new(parts);
        IReadOnlyList<SourceParagraph> prose = narrative.Lines(isStatistics);
        ReportIdentity identity = ReportIdentity.Of(document, parts, prose, cells);
        MapForms(parts, identity.Year, cells);
        IReadOnlyList<NarrativeSection> sections = narrative.Sections(isStatistics);
        int length = sections.Sum(section => section.Text.Length);
        bool isReport = cells.Readings.Count > 0 || parts.Sections.Count >= 2
            || (identity.Title is not null && length >= ShortestProse);
        if (!isReport)
        {
            return null;
        }

        narrative.LeaveProseOfTables(cells);
        AnnualReport report = new()
        {
            Organisation = identity.Organisation,
            UnitKind = UnitKindExtensions.FromName(identity.Organisation),
            Period = identity.Year is { } year ? new ReportingPeriod(year) : null,
            Origin = ReportOrigin.Document,
            Editions = cells.Editions,
            Metadata = identity.Metadata,
            Cells = cells.Cells,
            Narrative = new Narrative(sections, ProseReader.Read(sections, identity.Year)),
        };
        return new ReadReport { Report = report, Readings = cells.Readings, Unread = cells.Unread };
    }

    private static void MapForms(ReportParts parts, int? year, CellCollector cells)
    {
        Edition? expected = year is { } known ? EditionExtensions.ForYear(known) : null;
        Edition? proactive = ProactiveMapper.Map(Rows(parts, FormSection.Proactive, 2, 0), expected, cells);
        if (proactive is { } second)
        {
            cells.Editions[FormSection.Proactive] = second;
        }

        // A report may print a 2021 section 二 and still have (六)其他处理 as one row: the section stays of its edition.
        Edition main = proactive ?? (expected == Edition.Form2014 ? null : expected) ?? Edition.Form2019;
        IReadOnlyList<FormRow> requestRows = Rows(parts, FormSection.Requests, 3, 7);
        if (requestRows.Count > 0)
        {
            int before = cells.Readings.Count;
            OtherGroupForm other = RequestsMapper.Map(BrokenLabels.Join(requestRows), main == Edition.Form2019, cells);
            main = other == OtherGroupForm.Items ? Edition.Form2021
                : other == OtherGroupForm.Absent && proactive is null && expected is null ? Edition.Form2021 : main;
            if (cells.Readings.Count > before)
            {
                cells.Editions[FormSection.Requests] = main;
            }
        }

        IReadOnlyList<FormRow> disputeRows = Rows(parts, FormSection.Disputes, 4, 15);
        if (disputeRows.Count > 0)
        {
            if (DisputesMapper.Map(disputeRows, cells))
            {
                cells.Editions[FormSection.Disputes] = main;
            }
            else
            {
                cells.Leave(disputeRows[0], UnreadReasons.TableUnclear);
            }
        }

        if (StatisticsMapper.Map(parts.Rows(FormSection.Statistics), cells))
        {
            cells.Editions[FormSection.Statistics] = Edition.Form2014;
        }
    }

    private static IReadOnlyList<FormRow> Rows(ReportParts parts, FormSection section, int number, int width)
    {
        IReadOnlyList<FormRow> rows = parts.Rows(section);
        return rows.Count > 0 ? rows : LineCells.Rows(parts.Section(number)?.Lines ?? [], width);
    }
}
