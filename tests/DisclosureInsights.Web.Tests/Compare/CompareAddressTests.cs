using DisclosureInsights.Application.Comparing;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Web.Features.Compare;
using Microsoft.AspNetCore.WebUtilities;

namespace DisclosureInsights.Web.Tests.Compare;

public sealed class CompareAddressTests
{
    [Theory]
    [InlineData("?indicator=disclosure-rate&year=2023&kind=town&sort=-change")]
    [InlineData("?indicator=requests-new&year=2024&sort=unit")]
    [InlineData("?indicator=requests-new&year=2024&sort=value")]
    [InlineData("?indicator=published-total")]
    public void What_is_read_from_an_address_writes_the_same_address(string query) => Assert.Equal(query, Read(query).Query());

    [Fact]
    public void What_makes_no_sense_is_passed_over()
    {
        CompareAddress address = Read("?indicator=nothing&kind=castle&sort=colour");

        Assert.Equal("published-total", address.Indicator.Id);
        Assert.Null(address.Kind);
        Assert.Equal((ComparisonOrder.Value, true), (address.Order, address.Descending));
    }

    [Fact]
    public void A_year_that_is_no_number_is_kept_as_one_that_has_no_reports() => Assert.Equal(0, Read("?year=abc").Year);

    [Fact]
    public void Choosing_a_column_again_turns_the_order_around()
    {
        CompareAddress byChange = new CompareAddress { Kind = UnitKind.Town }.By(ComparisonOrder.Change);

        Assert.True(byChange.Descending);
        Assert.False(byChange.By(ComparisonOrder.Change).Descending);
        Assert.False(byChange.By(ComparisonOrder.Unit).Descending);
        Assert.Equal(UnitKind.Town, byChange.By(ComparisonOrder.Unit).Kind);
    }

    private static CompareAddress Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return CompareAddress.Read(name => values.GetValueOrDefault(name));
    }
}
