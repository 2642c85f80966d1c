using System.Globalization;
using System.Text;

namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>A page being drawn. Places are points from the upper left corner of the page as it is read.</summary>
public sealed class PdfCanvas
{
    private readonly StringBuilder operators = new();
    private readonly PdfFile file;
    private readonly double height;
    private readonly bool placeLetters;
    private int placed;

    public PdfCanvas(PdfFile file, double height, bool placeLetters = false, string? frame = null)
    {
        this.file = file;
        this.height = height;
        this.placeLetters = placeLetters;
        operators.Append(frame ?? "");
    }

    public override string ToString() => operators.ToString();

    /// <summary>Operators as they are.</summary>
    public void Raw(string text) => operators.Append(text).Append('\n');

    /// <summary>Writes a text with its baseline at <paramref name="y"/>.</summary>
    /// <param name="mode">Text rendering mode; 3 is invisible.</param>
    public void Text(string text, double x, double y, double size, bool bold = false, int mode = 0)
    {
        if (text.Length == 0)
        {
            return;
        }

        string render = mode == 0 ? "" : $" {mode} Tr";
        if (!placeLetters)
        {
            Add($"BT{render} /F1 {size:0.##} Tf {x:0.###} {height - y:0.###} Td {file.Codes(text)} Tj{(mode == 0 ? "" : " 0 Tr")} ET\n");
            return;
        }

        foreach (char c in text)
        {
            // A hundredth of a point here and there, as justified text has it.
            double jitter = (placed++ % 5 * 0.1) - 0.2;
            for (int times = bold ? 2 : 1; times > 0; times--)
            {
                Add($"BT /F1 {size:0.##} Tf 1 0 0 1 {x + jitter + (times == 2 ? 0.35 : 0):0.###} {height - y:0.###} Tm {file.Codes(c.ToString())} Tj ET\n");
            }

            x += PdfFile.Width(c) * size;
        }
    }

    /// <summary>A stroked line.</summary>
    public void Line(double x1, double y1, double x2, double y2, double width = 0.5) =>
        Add($"{width:0.##} w {x1:0.##} {height - y1:0.##} m {x2:0.##} {height - y2:0.##} l S\n");

    /// <summary>A filled rectangle.</summary>
    public void Fill(double left, double top, double right, double bottom, double gray = 0) =>
        Add($"{gray:0.##} g {left:0.##} {height - bottom:0.##} {right - left:0.##} {bottom - top:0.##} re f* 0 g\n");

    /// <summary>A stroked rectangle.</summary>
    public void Box(double left, double top, double right, double bottom) =>
        Add($"0.5 w {left:0.##} {height - bottom:0.##} {right - left:0.##} {bottom - top:0.##} re S\n");

    private void Add(FormattableString operation) => operators.Append(operation.ToString(CultureInfo.InvariantCulture));
}
