namespace DisclosureInsights.Web.Demo;

/// <summary>The demo mode: on in Development, refused in Production.</summary>
public static class DemoRegistration
{
    public static void AddDemo(this WebApplicationBuilder builder) => builder.Services.AddHostedService<DemoSeeder>();
}
