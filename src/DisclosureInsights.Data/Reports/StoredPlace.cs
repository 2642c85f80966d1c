using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Data.Reports;

/// <summary>A place in a source file as stored: page, table, row, column, line; trailing nulls are left out.</summary>
internal static class StoredPlace
{
    public static int?[]? Write(SourceLocation place)
    {
        int?[] all = [place.Page, place.Table, place.Row, place.Column, place.Line];
        int length = Array.FindLastIndex(all, number => number is not null) + 1;
        return length == 0 ? null : all[..length];
    }

    public static SourceLocation Read(int?[]? stored) =>
        new(At(stored, 0), At(stored, 1), At(stored, 2), At(stored, 3), At(stored, 4));

    private static int? At(int?[]? stored, int index) => index < stored?.Length ? stored[index] : null;
}
