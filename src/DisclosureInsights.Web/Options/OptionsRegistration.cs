using Microsoft.Extensions.Options;

namespace DisclosureInsights.Web.Options;

/// <summary>The settings, checked at start: a wrong one stops the start with its name, not a page an hour later.</summary>
public static class OptionsRegistration
{
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        Bind<AccountOptions>(builder, AccountOptions.Section);
        Bind<JobsOptions>(builder, JobsOptions.Section);
        Bind<UploadOptions>(builder, UploadOptions.Section);
        Bind<DemoOptions>(builder, DemoOptions.Section)
            .PostConfigure(demo => demo.Enabled ??= builder.Environment.IsDevelopment())
            .Validate(
                demo => !demo.IsEnabled || !builder.Environment.IsProduction(),
                "Demo:Enabled must not be true in Production: the passwords of the demo accounts are public.");
    }

    private static OptionsBuilder<T> Bind<T>(WebApplicationBuilder builder, string section)
        where T : class =>
        builder.Services.AddOptions<T>().Bind(builder.Configuration.GetSection(section)).ValidateDataAnnotations().ValidateOnStart();
}
