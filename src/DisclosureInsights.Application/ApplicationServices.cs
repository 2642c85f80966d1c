using DisclosureInsights.Application.Importing;
using DisclosureInsights.Application.KeyingIn;
using DisclosureInsights.Application.Reviewing;
using Microsoft.Extensions.DependencyInjection;

namespace DisclosureInsights.Application;

/// <summary>Puts what the product does among the services; the database is added apart (<c>AddData</c>).</summary>
public static class ApplicationServices
{
    public static IServiceCollection AddApplication(this IServiceCollection services) =>
        services.AddSingleton<FollowingYears>().AddSingleton<ImportPipeline>().AddSingleton<ReportReviewer>().AddSingleton<KeyInDesk>();
}
