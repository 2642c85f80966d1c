using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;
using Xunit;

namespace DisclosureInsights.Import.Tests;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("1,234", 1234)]
    [InlineData("１２", 12)]
    [InlineData("1 2", 12)]
    [InlineData("4件", 4)]
    [InlineData("-3", -3)]
    [InlineData("0", 0)]
    public void Counts_are_read(string text, int value) => Assert.Equal(Cell.Number(value), NumberReader.Read(text));

    [Theory]
    [InlineData("4068.208", "4068.208")]
    [InlineData("251000元", "25.1")]
    [InlineData("25.1万元", "25.1")]
    [InlineData("0.5 万元", "0.5")]
    public void Amounts_are_read_in_the_units_of_their_column(string text, string value) =>
        Assert.Equal(value, NumberReader.Read(text, CellKind.Amount, "万元").ToString());

    [Theory]
    [InlineData("251000元", "251000")]
    [InlineData("25.1万元", "25.1")]
    public void Procurement_keeps_its_printed_number(string text, string value) =>
        Assert.Equal(value, NumberReader.Read(text, CellKind.Amount, "元 or 万元 as printed").ToString());

    [Theory]
    [InlineData("减2", -2)]
    [InlineData("增加3", 3)]
    [InlineData("－1", -1)]
    [InlineData("+4", 4)]
    public void Changes_may_be_words(string text, int value) => Assert.Equal(Cell.Number(value), NumberReader.Read(text, CellKind.Change, "项"));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u00A0")]
    [InlineData("\u3000")]
    public void Blank_is_blank(string text) => Assert.Equal(Cell.Blank, NumberReader.Read(text));

    [Theory]
    [InlineData("/")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("－")]
    [InlineData("／")]
    public void Stroke_does_not_apply(string text) => Assert.Equal(Cell.NotApplicable, NumberReader.Read(text));

    [Theory]
    [InlineData("无")]
    [InlineData("**")]
    [InlineData("O")]
    [InlineData("1,2")]
    [InlineData("1.2.3")]
    [InlineData("12\n3")]
    [InlineData("约4")]
    [InlineData("99999999999999999999")]
    public void Anything_else_is_unreadable_and_never_zero(string text) => Assert.Equal(Cell.Unreadable, NumberReader.Read(text));
}
