using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>A document divided into what stands before the report, its prose sections and the rows of its forms.</summary>
internal sealed class ReportParts
{
    private readonly Dictionary<int, SectionText> texts = [];
    private readonly Dictionary<FormSection, IReadOnlyList<FormRow>> rows = [];

    private ReportParts()
    {
    }

    /// <summary>Blocks before the first heading or form.</summary>
    public List<SourceBlock> Preamble { get; } = [];

    /// <summary>Paragraphs in order, headings among them, for a report without the six sections.</summary>
    public List<SourceParagraph> Paragraphs { get; } = [];

    /// <summary>Sections by number, in the order of the document.</summary>
    public List<SectionText> Sections { get; } = [];

    public SectionText? Section(int number) => texts.GetValueOrDefault(number);

    public IReadOnlyList<FormRow> Rows(FormSection section) => rows.GetValueOrDefault(section) ?? [];

    /// <summary>What holds headings and forms: the article without the page around it; null where the file has no nesting.</summary>
    public SourceScope? Article { get; private set; }

    /// <summary>Divides a document.</summary>
    public static ReportParts Of(SourceDocument document)
    {
        ReportParts parts = new();
        Divider divider = new(parts);
        foreach (SourceBlock block in document.Blocks)
        {
            divider.Add(block);
        }

        if (parts.rows.Count == 0)
        {
            parts.FindFormsInLines();
        }

        return parts;
    }

    private void FindFormsInLines()
    {
        if (LineForms.Statistics(Paragraphs) is { } table)
        {
            List<SourceParagraph> lines = Paragraphs.GetRange(table.First, table.Count);
            rows[FormSection.Statistics] = LineCells.Rows(lines, 0);
            Paragraphs.RemoveRange(table.First, table.Count);
            HashSet<SourceParagraph> taken = [.. lines];
            foreach (SectionText section in Sections)
            {
                section.Lines.RemoveAll(taken.Contains);
            }

            return;
        }

        foreach (SectionText section in Sections.ToArray())
        {
            DivideAtForms(section);
        }
    }

    // Where the headings of forms are missing, their lines stand in the section before.
    private void DivideAtForms(SectionText section)
    {
        SectionText from = section;
        List<SourceParagraph> lines = [.. section.Lines];
        section.Lines.Clear();
        foreach (SourceParagraph line in lines)
        {
            int number = LineForms.Beginning(line) switch
            {
                FormSection.Proactive => 2,
                FormSection.Requests => 3,
                FormSection.Disputes => 4,
                _ => 0,
            };
            if (number > 0 && !texts.ContainsKey(number))
            {
                SectionText before = from;
                from = new SectionText(number, "", line.Place);
                texts[number] = from;
                Sections.Insert(Sections.IndexOf(before) + 1, from);
            }

            from.Lines.Add(line);
        }
    }

    /// <summary>A section's heading and lines.</summary>
    public sealed class SectionText(int number, string heading, SourceLocation place)
    {
        public int Number { get; } = number;

        public string Heading { get; set; } = heading;

        public SourceLocation Place { get; set; } = place;

        public List<SourceParagraph> Lines { get; } = [];
    }

    private sealed class Divider(ReportParts parts)
    {
        private SectionText? current;
        private FormSection? lastForm;
        private SourceParagraph? lastLine;
        private bool hasScope;

        public void Add(SourceBlock block)
        {
            if (block is SourceParagraph paragraph)
            {
                AddLine(paragraph);
            }
            else
            {
                AddTable((SourceTable)block);
            }
        }

        private void AddLine(SourceParagraph paragraph)
        {
            if (lastForm is not null && AddGluedRow(paragraph))
            {
                return;
            }

            lastLine = paragraph;
            parts.Paragraphs.Add(paragraph);
            if (SectionHeading.Match(paragraph.Text) is { } heading && Open(heading, paragraph))
            {
                Include(paragraph.Scope);
            }
            else if (current is not null)
            {
                current.Lines.Add(paragraph);
            }
            else if (lastForm is null)
            {
                parts.Preamble.Add(paragraph);
            }
        }

        // 规章000 on a line of its own between the rows of section 二: all of its cells run together.
        private bool AddGluedRow(SourceParagraph paragraph)
        {
            if (paragraph.Text.Length > 30 || !char.IsDigit(paragraph.Text[^1])
                || ProactiveLabels.Row(LabelText.WithoutNumbering(paragraph.Text), out string glued) is null || glued.Length < 2)
            {
                return false;
            }

            SourceRow row = new(1, [new SourceCell(paragraph.Text, 0, 1, paragraph.Place)]);
            AddRows(FormSection.Proactive, [new FormRow(new SourceTable(0, isGrid: false, [row]) { Place = paragraph.Place }, row)]);
            return true;
        }

        // A heading met again is text, unless the first one had none below it, as in a table of contents.
        private bool Open(SectionHeading heading, SourceBlock block)
        {
            bool known = parts.texts.TryGetValue(heading.Section, out SectionText? section);
            if (known && (section!.Lines.Count > 0 || (current?.Number == heading.Section && heading.Rest.Length == 0)))
            {
                return false;
            }

            if (known)
            {
                section!.Heading = heading.Heading;
                section.Place = block.Place;
            }
            else
            {
                section = new SectionText(heading.Section, heading.Heading, block.Place);
                parts.texts[heading.Section] = section;
                parts.Sections.Add(section);
            }

            current = section;
            if (heading.Rest.Length > 0)
            {
                section!.Lines.Add(new SourceParagraph(heading.Rest) { Scope = block.Scope, Place = block.Place });
            }

            return true;
        }

        private void AddTable(SourceTable table)
        {
            List<FormRow> run = [];
            FormSection? form = null;
            foreach (SourceRow printed in table.Rows)
            {
                SourceRow row = run.Count == 0 ? TakeLabel(table, printed) : printed;

                // Several forms in one table, with their headings as rows.
                if (OnlyText(row) is { } cell && SectionHeading.Match(cell.Text) is { } heading)
                {
                    Flush(table, run);
                    run = [];
                    Open(heading, new SourceParagraph(cell.Text) { Scope = table.Scope, Place = cell.Place });
                    continue;
                }

                // A text whose headings are lost runs its tables together.
                FormRow read = new(table, row);
                if (FormKind.Beginning(read) is { } begun && begun != form)
                {
                    Flush(table, run);
                    run = [];
                    form = begun;
                }

                run.Add(read);
            }

            Flush(table, run);
        }

        // The first part of a label was left on the line above the table's first row.
        private SourceRow TakeLabel(SourceTable table, SourceRow row)
        {
            SourceParagraph? line = lastLine;
            lastLine = null;
            if (line is null || table.IsGrid || row.Cells.Count == 0 || !BrokenLabels.Completes(line.Text, row.Cells[0].Text))
            {
                return row;
            }

            parts.Paragraphs.Remove(line);
            parts.Preamble.Remove(line);
            current?.Lines.Remove(line);
            return BrokenLabels.Begin(row, line.Text);
        }

        private void Flush(SourceTable table, List<FormRow> run)
        {
            if (run.Count == 0)
            {
                return;
            }

            if (FormKind.Of(run, current?.Number ?? 0, lastForm) is { } section)
            {
                lastForm = section;
                Include(table.Scope);
                AddRows(section, run);
            }
            else if (current is null && lastForm is null)
            {
                parts.Preamble.Add(table);
            }
            else
            {
                AddProse(run);
            }
        }

        // Sentences in a table that is no form, as in a frame around a paragraph.
        private void AddProse(List<FormRow> run)
        {
            foreach (FormRow row in run)
            {
                foreach (SourceCell cell in row.Cells)
                {
                    if (cell.Text.Length > 40 || cell.Text.Contains('。', StringComparison.Ordinal))
                    {
                        AddLine(new SourceParagraph(cell.Text) { Scope = row.Table.Scope, Place = cell.Place });
                    }
                }
            }
        }

        private void AddRows(FormSection section, IReadOnlyList<FormRow> run)
        {
            if (!parts.rows.TryGetValue(section, out IReadOnlyList<FormRow>? rows))
            {
                parts.rows[section] = rows = new List<FormRow>();
            }

            ((List<FormRow>)rows).AddRange(run);
        }

        private void Include(SourceScope? scope)
        {
            parts.Article = hasScope ? SourceScope.Common(parts.Article, scope) : scope;
            hasScope = true;
        }

        private static SourceCell? OnlyText(SourceRow row)
        {
            SourceCell? only = null;
            foreach (SourceCell cell in row.Cells)
            {
                if (cell.IsBlank)
                {
                    continue;
                }

                if (only is not null || cell.Text.Length > 60)
                {
                    return null;
                }

                only = cell;
            }

            return only;
        }
    }
}
