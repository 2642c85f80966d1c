using Bunit;
using DisclosureInsights.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor.Services;

namespace DisclosureInsights.Web.Tests.Components;

public sealed class GuardedContentTests : ComponentTest
{
    [Fact]
    public void A_failing_page_shows_a_reference_number_and_nothing_of_the_exception()
    {
        Services.AddMudServices();

        var guarded = Render<GuardedContent>(p => p.AddChildContent<Failing>());

        Assert.Matches("^[0-9a-f]{12}$", guarded.Find("code").TextContent);
        Assert.DoesNotContain("connection string", guarded.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(InvalidOperationException), guarded.Markup, StringComparison.Ordinal);
    }

    private sealed class Failing : ComponentBase
    {
        protected override void OnInitialized() => throw new InvalidOperationException("connection string");
    }
}
