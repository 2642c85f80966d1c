using DisclosureInsights.Application.Importing;
using DisclosureInsights.Application.KeyingIn;
using DisclosureInsights.Application.Reading;
using DisclosureInsights.Application.Reviewing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DisclosureInsights.Application;

/// <summary>
/// Puts what the product does among the services; the database is added apart (<c>AddData</c>), and so are the processes
/// in which a program reads files (<c>AddIsolatedReading</c>): without them files are read in this process.
/// </summary>
public static class ApplicationServices
{
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.TryAddSingleton<IFileReader, InProcessReader>();
        return services.AddSingleton<FollowingYears>().AddSingleton<ImportPipeline>().AddSingleton<ReportReviewer>().AddSingleton<KeyInDesk>();
    }
}
