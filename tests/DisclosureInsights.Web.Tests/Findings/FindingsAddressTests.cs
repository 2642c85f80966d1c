using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Features.Findings;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace DisclosureInsights.Web.Tests.Findings;

public sealed class FindingsAddressTests
{
    [Fact]
    public void An_address_restores_the_view_it_was_made_of()
    {
        FindingsAddress view = new()
        {
            Units = [new UnitId(3), new UnitId(7)],
            Years = [2021, 2023],
            Rules = ["carry-over"],
            Severities = [Severity.Error, Severity.Info],
            Text = "网站&微信 100%",
            Sort = FindingSort.Difference,
            Descending = false,
            Page = 4,
        };

        FindingsAddress restored = Read(view.ToString());

        Assert.Equal(view.ToString(), restored.ToString());
        Assert.Equal(view.Units, restored.Units);
        Assert.Equal(view.Severities, restored.Severities);
        Assert.Equal("网站&微信 100%", restored.Text);
        Assert.Equal((FindingSort.Difference, false, 4), (restored.Sort, restored.Descending, restored.Page));
    }

    [Fact]
    public void What_makes_no_sense_is_passed_over()
    {
        FindingsAddress address = Read("/findings?unit=abc&unit=-1&year=12&rule=no-such-rule&severity=fatal&sort=colour&page=0");

        Assert.Equal(FindingsAddress.Path, address.ToString());
        Assert.False(address.IsFiltered);
    }

    [Fact]
    public void A_column_chosen_again_turns_the_order_round_and_begins_at_the_first_page()
    {
        FindingsAddress once = (new FindingsAddress() with { Page = 3 }).By(FindingSort.Unit);
        FindingsAddress twice = once.By(FindingSort.Unit);

        Assert.Equal((false, 1), (once.Descending, once.Page));
        Assert.True(twice.Descending);
    }

    [Fact]
    public void A_unit_reporter_is_held_to_the_own_unit_whatever_the_address_says()
    {
        FindingFilter filter = (new FindingsAddress() with { Units = [new UnitId(9)] }).Filter(new UnitId(2));

        Assert.Equal([new UnitId(2)], filter.Units!);
    }

    private static FindingsAddress Read(string address)
    {
        Dictionary<string, StringValues> query = QueryHelpers.ParseQuery(new Uri("http://server" + address).Query);
        return FindingsAddress.Read(name => query.GetValueOrDefault(name));
    }
}
