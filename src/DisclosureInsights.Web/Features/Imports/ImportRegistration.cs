namespace DisclosureInsights.Web.Features.Imports;

/// <summary>What the pages and the API of imports rest on.</summary>
public static class ImportRegistration
{
    public static void AddImportPages(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<UploadIntake>().AddSingleton<ImportStarter>().AddTransient<ImportLinesTable>();
}
