using DisclosureInsights.Web.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace DisclosureInsights.Web.Tests.Frame;

public sealed class NavigationRegistryTests
{
    [Fact]
    public void Pages_stand_in_their_group_and_order_and_others_do_not()
    {
        NavigationRegistry registry = new([typeof(Imports), typeof(Trends), typeof(Compare), typeof(Hidden)]);

        Assert.Equal(["/compare", "/trends", "/imports"], registry.Entries.Select(entry => entry.Path));
    }

    [Fact]
    public void An_entry_asks_what_its_page_asks()
    {
        NavigationRegistry registry = new([typeof(Imports)]);

        Assert.Equal("CanImport", Assert.Single(Assert.Single(registry.Entries).Authorization).Policy);
    }

    [Fact]
    public void A_page_that_needs_a_parameter_cannot_stand_in_the_navigation()
    {
        Assert.Throws<InvalidOperationException>(() => new NavigationRegistry([typeof(OneUnit)]));
    }

    [Route("/compare")]
    [InNavigation(NavigationGroup.Look, 20, "")]
    private sealed class Compare : ComponentBase;

    [Route("/trends/{unit}")]
    [Route("/trends")]
    [InNavigation(NavigationGroup.Look, 30, "")]
    private sealed class Trends : ComponentBase;

    [Route("/imports")]
    [Authorize(Policy = "CanImport")]
    [InNavigation(NavigationGroup.Work, 10, "")]
    private sealed class Imports : ComponentBase;

    [Route("/hidden")]
    private sealed class Hidden : ComponentBase;

    [Route("/units/{unit}")]
    [InNavigation(NavigationGroup.Base, 10, "")]
    private sealed class OneUnit : ComponentBase;
}
