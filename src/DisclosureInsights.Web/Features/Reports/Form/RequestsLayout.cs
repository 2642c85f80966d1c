using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using RequestForm = DisclosureInsights.Core.Forms.Requests;

namespace DisclosureInsights.Web.Features.Reports.Form;

/// <summary>A row of section 三 as it is laid out.</summary>
/// <param name="Row">The form's row.</param>
/// <param name="Group">The group it stands in; null for a row of its own.</param>
/// <param name="GroupRows">How many rows the group's label spans, on the group's first row; else 0.</param>
/// <param name="IsAggregate">It stands for the whole group.</param>
/// <param name="IsMissing">The form asks for it and the report does not have it.</param>
public sealed record RequestsLine(RequestRow Row, RequestGroup? Group, int GroupRows, bool IsAggregate, bool IsMissing);

/// <summary>
/// The rows of section 三 in printed order. A row that stands for its group is shown where it stands, also where the form
/// asks for items; items that are then missing follow as missing, so that nothing passes for filled in.
/// </summary>
public static class RequestsLayout
{
    /// <summary>First row under 三、本年度办理结果; the rows from here on, but for the last, stand under that label.</summary>
    public const int FirstOutcome = 2;

    public static IReadOnlyList<RequestsLine> Lines(Edition edition, CellTable cells)
    {
        bool printsOtherItems = edition == Edition.Form2021;
        List<RequestsLine> lines =
        [
            Single(RequestForm.New, cells), Single(RequestForm.CarriedIn, cells), Single(RequestForm.Granted, cells), Single(RequestForm.PartlyGranted, cells),
        ];
        foreach (RequestGroup group in RequestForm.Groups)
        {
            bool asksForItems = printsOtherItems || group.Id != RequestForm.Other.Id;
            RequestRow[] rows =
            [
                .. !asksForItems || IsPrinted(group.Aggregate, cells) ? [group.Aggregate] : Array.Empty<RequestRow>(),
                .. group.Items.Where(item => asksForItems || IsPrinted(item, cells)),
            ];
            lines.AddRange(rows.Select((row, index) => new RequestsLine(
                row, group, index == 0 ? rows.Length : 0, row == group.Aggregate, !IsPrinted(row, cells))));
        }

        lines.Add(Single(RequestForm.Handled, cells));
        lines.Add(Single(RequestForm.CarriedOut, cells));
        return lines;
    }

    private static RequestsLine Single(RequestRow row, CellTable cells) => new(row, null, 0, false, !IsPrinted(row, cells));

    private static bool IsPrinted(RequestRow row, CellTable cells) => Applicants.All.Any(column => cells[row[column]].IsPresent);
}
