using System.Globalization;

namespace DisclosureInsights.Core.Reports;

/// <summary>
/// One cell of a report: a state and, for <see cref="CellState.Number"/>, a decimal number kept as an integer and a
/// power of ten, so that sums over whole reports run on integers.
/// </summary>
/// <remarks>Unit: as the form's column says (件, 项, 条, 万元). <c>default</c> is <see cref="CellState.Absent"/>.</remarks>
public readonly record struct Cell
{
    /// <summary>Most digits behind the decimal point that a cell keeps.</summary>
    public const int MaximumScale = 6;

    private Cell(CellState state, long unscaled, byte scale)
    {
        State = state;
        Unscaled = unscaled;
        Scale = scale;
    }

    public static Cell Absent => default;

    public static Cell Blank => new(CellState.Blank, 0, 0);

    public static Cell NotApplicable => new(CellState.NotApplicable, 0, 0);

    public static Cell Unreadable => new(CellState.Unreadable, 0, 0);

    public CellState State { get; }

    /// <summary>The number times 10^<see cref="Scale"/>; 0 in every other state.</summary>
    public long Unscaled { get; }

    /// <summary>Digits behind the decimal point, 0 for a whole number; trailing zeros are dropped (1.50 has scale 1).</summary>
    public byte Scale { get; }

    public bool IsNumber => State == CellState.Number;

    /// <summary>A number without a fraction; may be negative.</summary>
    public bool IsWhole => State == CellState.Number && Scale == 0;

    /// <summary>Whether the printed form has the cell at all.</summary>
    public bool IsPresent => State != CellState.Absent;

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">The cell holds no number: a blank has no value, not even zero.</exception>
    public decimal Value => IsNumber
        ? Scale == 0 ? Unscaled : Unscaled / PowerOfTen(Scale)
        : throw new InvalidOperationException($"A cell in state {State} has no value.");

    /// <summary>The number, or null in every other state.</summary>
    public decimal? ValueOrNull => IsNumber ? Value : null;

    public static Cell Number(long value) => new(CellState.Number, value, 0);

    /// <summary>A cell that holds a decimal number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MaximumScale"/> decimals, or too large for 64 bits.</exception>
    public static Cell Number(decimal value) =>
        TryNumber(value, out Cell cell)
            ? cell
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Too many digits for a cell.");

    /// <summary>Tries to make a number cell; false where the value has too many digits to be kept exactly.</summary>
    public static bool TryNumber(decimal value, out Cell cell)
    {
        byte scale = 0;
        while (value != decimal.Truncate(value))
        {
            if (++scale > MaximumScale || Math.Abs(value) > long.MaxValue / 10m)
            {
                cell = default;
                return false;
            }

            value *= 10;
        }

        if (Math.Abs(value) > long.MaxValue)
        {
            cell = default;
            return false;
        }

        cell = new Cell(CellState.Number, (long)value, scale);
        return true;
    }

    /// <summary>Restores a number from its stored integer and scale.</summary>
    public static Cell FromUnscaled(long unscaled, byte scale) => new(CellState.Number, unscaled, scale);

    /// <summary>The cell as the form would print it: a number without separators, an empty text, <c>/</c> or <c>?</c>.</summary>
    public override string ToString() => State switch
    {
        CellState.Number => Value.ToString(CultureInfo.InvariantCulture),
        CellState.NotApplicable => "/",
        CellState.Unreadable => "?",
        _ => "",
    };

    private static decimal PowerOfTen(byte scale)
    {
        decimal power = 1;
        for (int i = 0; i < scale; i++)
        {
            power *= 10;
        }

        return power;
    }
}
