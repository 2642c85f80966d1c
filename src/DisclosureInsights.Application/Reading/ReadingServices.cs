using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Application.Reading;

/// <summary>Puts the reading of files among the services.</summary>
public static class ReadingServices
{
    /// <summary>Reads files in processes of their own, as section <see cref="ReadingOptions.Section"/> says.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Where the section is.</param>
    /// <param name="program">The program that is started again to read; see <see cref="ReaderCommand.Of"/>.</param>
    public static IServiceCollection AddIsolatedReading(this IServiceCollection services, IConfiguration configuration, Assembly program)
    {
        services.AddOptions<ReadingOptions>().Bind(configuration.GetSection(ReadingOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReadingOptions>, ReadingOptionsValidation>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(ReaderCommand.Of(program));
        services.AddSingleton<IsolatedReader>().AddSingleton<InProcessReader>();
        services.Replace(ServiceDescriptor.Singleton<IFileReader>(provider =>
            provider.GetRequiredService<IOptions<ReadingOptions>>().Value.Isolated
                ? provider.GetRequiredService<IsolatedReader>()
                : provider.GetRequiredService<InProcessReader>()));
        return services;
    }
}
