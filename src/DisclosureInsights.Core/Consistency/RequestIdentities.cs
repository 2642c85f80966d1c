using System.Collections.Immutable;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Consistency;

/// <summary>
/// The identities of section 三 for one way of printing it: each of the four groups of outcomes stands either as its
/// items or as one aggregate row, in whatever edition.
/// </summary>
public sealed class RequestIdentities
{
    private static readonly RequestIdentities?[] ByLayout = new RequestIdentities?[1 << 4];

    private RequestIdentities(int layout)
    {
        RequestRow[] groups =
        [
            .. Requests.Groups.SelectMany((group, index) =>
                (layout & (1 << index)) != 0 ? [group.Aggregate] : group.Items),
        ];
        RequestRow[] outcomes = [Requests.Granted, Requests.PartlyGranted, .. groups];
        RequestRow[] rows = [Requests.New, Requests.CarriedIn, .. outcomes, Requests.Handled, Requests.CarriedOut];
        Balance = [.. Applicants.All.Select(column => new LinearIdentity(
            [Requests.New[column], Requests.CarriedIn[column]], [Requests.Handled[column], Requests.CarriedOut[column]]))];
        Outcomes = [.. Applicants.All.Select(column => new LinearIdentity(
            [.. outcomes.Select(row => row[column])], [Requests.Handled[column]]))];
        ByApplicant = [.. rows.Select(row => new LinearIdentity(
            [.. Applicants.Kinds.Select(column => row[column])], [row.Total]))];
        All = [.. Balance, .. Outcomes, .. ByApplicant];
    }

    /// <summary>New plus carried in equals handled plus carried out, in each of the seven columns.</summary>
    public ImmutableArray<LinearIdentity> Balance { get; }

    /// <summary>The outcomes add up to 总计, in each of the seven columns.</summary>
    public ImmutableArray<LinearIdentity> Outcomes { get; }

    /// <summary>The six kinds of applicants add up to the total, in each row.</summary>
    public ImmutableArray<LinearIdentity> ByApplicant { get; }

    public ImmutableArray<LinearIdentity> All { get; }

    /// <summary>The identities that fit the rows a report prints.</summary>
    public static RequestIdentities For(CellTable cells)
    {
        int layout = 0;
        for (int index = 0; index < Requests.Groups.Count; index++)
        {
            RequestGroup group = Requests.Groups[index];
            if (IsPrinted(cells, group.Aggregate) && !group.Items.Any(item => IsPrinted(cells, item)))
            {
                layout |= 1 << index;
            }
        }

        // A race makes two equal sets; either serves.
        return ByLayout[layout] ??= new RequestIdentities(layout);
    }

    private static bool IsPrinted(CellTable cells, RequestRow row) =>
        Applicants.All.Any(column => cells[row[column]].IsPresent);
}
