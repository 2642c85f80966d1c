namespace DisclosureInsights.Core.Reports;

/// <summary>What a report prints in one cell of the form. The four printed states stay apart from the file to the chart.</summary>
public enum CellState : byte
{
    /// <summary>The printed form has no such cell: another edition, or the row or column is missing. Not a printed state.</summary>
    Absent = 0,

    /// <summary>The cell is there and empty. Never a zero.</summary>
    Blank = 1,

    /// <summary>The cell holds <c>/</c>, <c>-</c> or <c>—</c>: the unit says that the item does not apply to it.</summary>
    NotApplicable = 2,

    /// <summary>The cell holds something that is no number.</summary>
    Unreadable = 3,

    /// <summary>The cell holds a number, zero included.</summary>
    Number = 4,
}
