using DisclosureInsights.Application.Texts;
using DisclosureInsights.Import.Mapping;
using Xunit;

namespace DisclosureInsights.Application.Tests.Texts;

public sealed class UnreadTextsTests
{
    [Fact]
    public void Every_reason_has_its_words_in_every_language() =>
        Assert.All(Languages.All, culture => Assert.All(UnreadReasons.All, why => Assert.NotEqual(why, UnreadTexts.Reason(why, culture))));

    [Fact]
    public void English_reasons_hold_no_Chinese() =>
        Assert.All(UnreadReasons.All, why => Assert.DoesNotContain(UnreadTexts.Reason(why, Languages.English), letter => letter >= '\u2E80'));
}
