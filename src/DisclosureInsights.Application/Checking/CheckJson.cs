using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Checking;

/// <summary>The JSON of <c>check --json</c>: one object a report, or one an error. Its shape is a promise to others.</summary>
public static class CheckJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines of a file, in order: its reports, then what could not be read.</summary>
    /// <param name="file">The checked file.</param>
    /// <param name="culture">Language of the messages.</param>
    /// <param name="withEvaluations">Adds the outcome of every rule.</param>
    public static IEnumerable<string> Lines(CheckedFile file, CultureInfo culture, bool withEvaluations)
    {
        foreach (CheckedReport report in file.Reports)
        {
            yield return Write(writer => WriteReport(writer, file, report, culture, withEvaluations));
        }

        foreach (ReadError error in file.Errors)
        {
            yield return Write(writer => WriteError(writer, file, error, culture));
        }
    }

    private static string Write(Action<Utf8JsonWriter> content)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options))
        {
            content(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteError(Utf8JsonWriter writer, CheckedFile file, ReadError error, CultureInfo culture)
    {
        writer.WriteStartObject();
        writer.WriteString("file", file.File);
        writer.WriteString("part", error.Part);
        writer.WriteString("kind", file.Kind);
        writer.WriteStartObject("error");
        writer.WriteString("code", error.Code.Id());
        writer.WriteString("message", ReadErrorTexts.Message(error, culture));
        WriteNumber(writer, "line", error.Line);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteReport(
        Utf8JsonWriter writer, CheckedFile file, CheckedReport checkedReport, CultureInfo culture, bool withEvaluations)
    {
        AnnualReport report = checkedReport.Reading.Report;
        writer.WriteStartObject();
        writer.WriteString("file", file.File);
        writer.WriteString("part", checkedReport.Reading.Part);
        writer.WriteString("kind", file.Kind);
        writer.WriteString("organisation", report.Organisation);
        WriteNumber(writer, "year", report.Period?.Year);
        writer.WriteStartObject("editions");
        foreach ((FormSection section, Edition edition) in report.Editions.OrderBy(pair => pair.Key))
        {
            writer.WriteString(section.Id(), edition.Id());
        }

        writer.WriteEndObject();
        WriteMetadata(writer, report.Metadata);
        WriteCells(writer, checkedReport.Reading);
        WriteArray(writer, "facts", report.Narrative.Facts, fact => WriteFact(writer, fact));
        WriteArray(writer, "findings", checkedReport.Result.Findings, finding => WriteFinding(writer, finding, culture));
        WriteArray(writer, "unread", checkedReport.Reading.Unread, item =>
        {
            writer.WriteStartObject();
            writer.WriteString("what", item.What);
            writer.WriteString("why", item.Why);
            WriteNumber(writer, "line", item.Source.Line);
            writer.WriteEndObject();
        });
        if (withEvaluations)
        {
            WriteEvaluations(writer, checkedReport.Result);
        }

        writer.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter writer, ReportMetadata metadata)
    {
        writer.WriteStartObject("metadata");
        writer.WriteString("index_number", metadata.IndexNumber);
        WriteDate(writer, "written_on", metadata.WrittenOn);
        WriteDate(writer, "published_on", metadata.PublishedOn);
        writer.WriteString("publisher", metadata.Publisher);
        WriteDate(writer, "period_start", metadata.PeriodStart);
        WriteDate(writer, "period_end", metadata.PeriodEnd);
        writer.WriteString("title", metadata.Title);
        writer.WriteEndObject();
    }

    private static void WriteCells(Utf8JsonWriter writer, ReadReport reading)
    {
        Dictionary<CellKey, CellReading> readings = reading.Readings.ToDictionary(cell => cell.Key);
        WriteArray(writer, "cells", reading.Report.Cells.PresentKeys, key =>
        {
            Cell cell = reading.Report.Cells[key];
            CellReading? how = readings.GetValueOrDefault(key);
            writer.WriteStartObject();
            writer.WriteString("key", key.Name);
            writer.WriteString("state", StateId(cell.State));
            WriteNumber(writer, "value", cell.ValueOrNull);
            writer.WriteString("raw", how?.Raw ?? cell.ToString());
            writer.WriteNumber("confidence", how?.Confidence ?? 1.0);
            writer.WriteBoolean("recovered", how?.Recovered ?? false);
            SourceLocation source = how?.Source ?? default;
            writer.WriteStartObject("source");
            WriteNumber(writer, "page", source.Page);
            WriteNumber(writer, "table", source.Table);
            WriteNumber(writer, "row", source.Row);
            WriteNumber(writer, "column", source.Column);
            WriteNumber(writer, "line", source.Line);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    private static void WriteFact(Utf8JsonWriter writer, ProseFact fact)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", fact.Id);
        writer.WriteString("kind", fact.Kind.Id());
        if (fact.Channels.Count == 1)
        {
            writer.WriteString("channel", fact.Channels[0].Code());
        }
        else if (fact.Channels.Count > 1)
        {
            WriteArray(writer, "channels", fact.Channels, channel => writer.WriteStringValue(channel.Code()));
        }

        if (fact.Topic is not null)
        {
            writer.WriteString(fact.Kind == FactKind.RequestsByMeans ? "means" : "topic", fact.Topic);
        }

        if (fact.Outcome is not null)
        {
            writer.WriteString("outcome", fact.Outcome);
        }

        writer.WriteNumber("value", fact.Value);
        writer.WriteString("qualifier", fact.Qualifier.Id());
        writer.WriteNumber("low", fact.Low);
        writer.WriteNumber("high", fact.High);
        WriteNumber(writer, "part_of", fact.PartOf);
        writer.WriteString("scope", fact.Scope?.Id());
        writer.WriteString("section", fact.Section);
        writer.WriteString("text", fact.Text);
        writer.WriteNumber("start", fact.Start);
        writer.WriteNumber("end", fact.End);
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, Finding finding, CultureInfo culture)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", finding.RuleId);
        writer.WriteNumber("version", finding.RuleVersion);
        writer.WriteString("severity", finding.Severity.Id());
        WriteArray(writer, "keys", finding.Cells, cell => writer.WriteStringValue(cell.ToString()));
        WriteNumber(writer, "expected", finding.Expected);
        WriteNumber(writer, "actual", finding.Actual);
        WriteNumber(writer, "difference", finding.Difference);
        WriteArray(writer, "operands", finding.Operands, writer.WriteNumberValue);
        WriteArray(writer, "alternatives", finding.Alternatives, alternative =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("actual", alternative.Actual);
            WriteArray(writer, "operands", alternative.Operands, writer.WriteNumberValue);
            writer.WriteEndObject();
        });
        writer.WriteString("message", RuleTexts.Message(finding, culture));
        writer.WriteString("basis", RuleTexts.Basis(finding.RuleId, culture));
        WriteArray(writer, "suggestions", finding.Suggestions, suggestion =>
        {
            writer.WriteStartObject();
            writer.WriteString("key", suggestion.Cell.ToString());
            writer.WriteNumber("value", suggestion.Value);
            writer.WriteEndObject();
        });
        WriteArray(writer, "candidates", finding.Candidates, cell => writer.WriteStringValue(cell.ToString()));
        WriteArray(writer, "consequences", finding.Consequences, writer.WriteStringValue);
        WriteArray(writer, "evidence", finding.Evidence, evidence =>
        {
            writer.WriteStartObject();
            writer.WriteString("section", evidence.Section);
            writer.WriteString("text", evidence.Text);
            writer.WriteNumber("start", evidence.Start);
            writer.WriteNumber("end", evidence.End);
            writer.WriteEndObject();
        });
        writer.WriteEndObject();
    }

    /// <summary>One entry a rule: failed if it failed anywhere, else not evaluated if that happened anywhere, else passed.</summary>
    private static void WriteEvaluations(Utf8JsonWriter writer, CheckResult result) =>
        WriteArray(writer, "evaluations", result.Evaluations.GroupBy(evaluation => evaluation.Rule.Id), rule =>
        {
            RuleEvaluation worst = rule.OrderBy(evaluation => evaluation.Outcome switch
            {
                RuleOutcome.Failed => 0,
                RuleOutcome.NotEvaluated => 1,
                _ => 2,
            }).First();
            writer.WriteStartObject();
            writer.WriteString("rule", rule.Key);
            writer.WriteString("outcome", worst.Outcome.Id());
            writer.WriteString("reason", worst.Reason.Id());
            WriteArray(writer, "applications", rule, evaluation =>
            {
                writer.WriteStartObject();
                writer.WriteString("outcome", evaluation.Outcome.Id());
                writer.WriteString("reason", evaluation.Reason.Id());
                WriteArray(writer, "keys", evaluation.Cells, cell => writer.WriteStringValue(cell.ToString()));
                writer.WriteEndObject();
            });
            writer.WriteEndObject();
        });

    /// <summary>The state's id: <c>number</c>, <c>blank</c>, <c>not_applicable</c>, <c>unreadable</c>.</summary>
    private static string StateId(CellState state) => state switch
    {
        CellState.Number => "number",
        CellState.Blank => "blank",
        CellState.NotApplicable => "not_applicable",
        CellState.Unreadable => "unreadable",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "An absent cell is not printed."),
    };

    private static void WriteArray<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteDate(Utf8JsonWriter writer, string name, DateOnly? date) =>
        writer.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
