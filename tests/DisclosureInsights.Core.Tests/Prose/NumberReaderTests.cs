using DisclosureInsights.Core.Prose;
using Xunit;

namespace DisclosureInsights.Core.Tests.Prose;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("686条", 686, 686, 686)]
    [InlineData("1,234条", 1234, 1234, 1234)]
    [InlineData("12,345,678条", 12345678, 12345678, 12345678)]
    [InlineData("十四件", 14, 14, 14)]
    [InlineData("两百零三条", 203, 203, 203)]
    [InlineData("廿六条", 26, 26, 26)]
    [InlineData("一百二条", 120, 120, 120)]
    [InlineData("一万二千条", 12000, 12000, 12000)]
    [InlineData("二〇条", 20, 20, 20)]
    [InlineData("100余条", 100, 100, 109)]
    [InlineData("四十余条", 40, 40, 49)]
    [InlineData("2300多条", 2300, 2300, 2399)]
    [InlineData("1.3万余条", 13000, 13000, 13999)]
    [InlineData("30余万条", 300000, 300000, 309999)]
    [InlineData("200条以上", 200, 200, 209)]
    [InlineData("100条左右", 100, 95, 105)]
    [InlineData("2.96万条", 29600, 29550, 29650)]
    [InlineData("十几条", 10, 10, 19)]
    public void A_number_is_read_with_the_values_its_words_allow(string text, int value, int low, int high)
    {
        NumberPhrase? number = NumberReader.Read(text, 0, out int end);

        Assert.NotNull(number);
        Assert.Equal((value, low, high), ((int)number.Value.Amount.Value, (int)number.Value.Amount.Low, (int)number.Value.Amount.High));
        Assert.Equal(text.Length, end);
    }

    [Theory]
    [InlineData("约44条", 1, FactQualifier.About)]
    [InlineData("近300条", 1, FactQualifier.About)]
    [InlineData("超100条", 1, FactQualifier.AtLeast)]
    [InlineData("不少于30条", 3, FactQualifier.AtLeast)]
    public void The_word_before_a_number_qualifies_it(string text, int index, FactQualifier qualifier) =>
        Assert.Equal(qualifier, NumberReader.Read(text, index, out _)!.Value.Amount.Qualifier);

    [Theory]
    [InlineData("第五十条", 1)]
    [InlineData("第711号", 1)]
    [InlineData("〔2021〕30号", 1)]
    [InlineData("0578-8882020", 0)]
    [InlineData("a12条", 1)]
    [InlineData("123456789012345条", 0)]
    [InlineData("三四条", 0)]
    [InlineData("百姓", 0)]
    public void What_only_looks_like_a_count_is_none(string text, int index) => Assert.Null(NumberReader.Read(text, index, out _));

    [Theory]
    [InlineData("**条")]
    [InlineData("数百条")]
    [InlineData("几十件")]
    public void A_hidden_figure_is_a_count_without_a_number(string text) => Assert.True(NumberReader.Read(text, 0, out _)!.Value.IsMasked);

    [Fact]
    public void Only_groups_of_exactly_three_digits_are_joined()
    {
        Assert.Equal(50_100, NumberReader.Read("50,100条", 0, out _)!.Value.Amount.Value);
        Assert.Equal(3, NumberReader.Read("3,12条", 0, out int end)!.Value.Amount.Value);
        Assert.Equal(1, end);
    }

    [Theory]
    [InlineData("5万元", 50000)]
    [InlineData("300元", 300)]
    public void Money_is_read_in_yuan(string text, int yuan)
    {
        NumberPhrase number = NumberReader.Read(text, 0, out _)!.Value;

        Assert.Equal((CountUnit.Yuan, (decimal)yuan), (number.Unit, number.Amount.Value));
    }
}
