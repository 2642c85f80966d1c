using DisclosureInsights.Core.Prose;
using Xunit;

namespace DisclosureInsights.Core.Tests.Prose;

public sealed class ProseTextTests
{
    [Fact]
    public void Every_character_of_the_evened_text_knows_its_place()
    {
        const string Original = "公開 １２ 條,網站\u3000５０條。";
        ProseText text = ProseText.Of(Original);

        Assert.Equal("公开12条,网站50条。", text.Text);
        int start = text.Text.IndexOf("50条", StringComparison.Ordinal);
        Assert.Equal("５０條", Original[text.OffsetOf(start)..text.EndOffsetOf(start + 3)]);
    }

    [Fact]
    public void Blanks_between_digits_keep_two_numbers_apart() => Assert.Equal("5 3", ProseText.Of("5  3").Text);

    [Theory]
    [InlineData("網站", "网站")]
    [InlineData("微信公眾號", "微信公众号")]
    [InlineData("政府信息公開條例", "政府信息公开条例")]
    public void Traditional_characters_are_read_as_simplified_ones(string traditional, string simplified) =>
        Assert.Equal(simplified, ProseText.Of(traditional).Text);
}
