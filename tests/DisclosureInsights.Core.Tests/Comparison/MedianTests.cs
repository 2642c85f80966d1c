using DisclosureInsights.Core.Comparison;
using Xunit;

namespace DisclosureInsights.Core.Tests.Comparison;

public sealed class MedianTests
{
    [Fact]
    public void The_median_of_an_odd_number_of_values_is_the_middle_one() => Assert.Equal(4m, Median.Of([9, 1, 4]));

    [Fact]
    public void The_median_of_an_even_number_of_values_is_the_mean_of_the_middle_two() => Assert.Equal(4.5m, Median.Of([9, 5, 1, 4]));

    [Fact]
    public void Without_values_there_is_no_median() => Assert.Null(Median.Of([]));
}
