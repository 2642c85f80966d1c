using DisclosureInsights.Web.Options;
using DisclosureInsights.Web.Tests.Server;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Web.Tests.Options;

public sealed class SettingsTests
{
    [Fact]
    public void The_demo_refuses_to_start_in_production()
    {
        using Custom server = new("Production", ("Demo:Enabled", "true"));

        OptionsValidationException refusal = Assert.Throws<OptionsValidationException>(() => server.Services);
        Assert.Contains("Demo:Enabled", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public void The_demo_is_on_in_development_only(string environment, bool isEnabled)
    {
        using Custom server = new(environment, ("Demo:Enabled", ""));

        Assert.Equal(isEnabled, server.Services.GetRequiredService<IOptions<DemoOptions>>().Value.IsEnabled);
    }

    [Theory]
    [InlineData("Jobs:Workers", "0", "Workers")]
    [InlineData("Uploads:MaximumBytes", "5", "MaximumBytes")]
    [InlineData("Account:WrongPasswords", "1", "WrongPasswords")]
    public void A_setting_out_of_range_stops_the_start_and_is_named(string key, string value, string name)
    {
        using Custom server = new("Production", (key, value));

        Exception refusal = Assert.ThrowsAny<Exception>(() => server.Services);
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }

    private sealed class Custom(string environment, params (string Key, string Value)[] settings) : WebServer
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment(environment);
            foreach ((string key, string value) in settings)
            {
                builder.UseSetting(key, value);
            }
        }
    }
}
