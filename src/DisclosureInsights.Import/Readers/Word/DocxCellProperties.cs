using System.Globalization;

namespace DisclosureInsights.Import.Readers.Word;

internal enum VerticalMerge
{
    None,
    Begins,
    Continues,
}

/// <summary>How a cell of a Word file lies in its table.</summary>
internal readonly record struct DocxCellProperties(int Width, VerticalMerge Vertical, bool ContinuesLeft, bool IsDeleted)
{
    public static readonly DocxCellProperties Plain = new(1, VerticalMerge.None, false, false);

    // A span over a million columns is no table: the widest form has 15.
    private const int WidestSpan = 60;

    /// <summary>Reads the properties the cursor stands on.</summary>
    public static DocxCellProperties Read(XmlCursor cursor)
    {
        DocxCellProperties read = Plain;
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            read = cursor.Name switch
            {
                "gridSpan" => read with { Width = Math.Max(1, Columns(cursor)) },
                "vMerge" => read with { Vertical = cursor.Attribute("val") == "restart" ? VerticalMerge.Begins : VerticalMerge.Continues },
                "hMerge" => read with { ContinuesLeft = cursor.Attribute("val") != "restart" },
                "cellDel" => read with { IsDeleted = true },
                _ => read,
            };
            cursor.Skip();
        }

        return read;
    }

    /// <summary>A number of columns, within what a table may have.</summary>
    public static int Columns(XmlCursor cursor) =>
        int.TryParse(cursor.Attribute("val"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int columns)
            ? Math.Clamp(columns, 0, WidestSpan) : 0;
}
