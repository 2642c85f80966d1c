using DisclosureInsights.Application;
using DisclosureInsights.Application.Reading;
using DisclosureInsights.Data;
using DisclosureInsights.Web;
using DisclosureInsights.Web.Api;
using DisclosureInsights.Web.Demo;
using DisclosureInsights.Web.Features.Admin;
using DisclosureInsights.Web.Features.Imports;
using DisclosureInsights.Web.Health;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Jobs;
using DisclosureInsights.Web.Options;
using DisclosureInsights.Web.Security;

if (args is [ReadWorker.Argument])
{
    return ReadWorker.Run();
}

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);

builder.AddSettings();
builder.Services.AddData(builder.Configuration);
builder.Services.AddApplication();
builder.Services.AddIsolatedReading(builder.Configuration, typeof(Program).Assembly);
builder.AddAccounts();
builder.AddSecurity();
builder.AddJobs();
builder.AddHealth();
builder.AddWeb();
builder.AddImportPages();
builder.AddMemberPages();
builder.AddApi();
builder.AddDemo();

WebApplication app = builder.Build();

await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync();
app.UseWeb();
app.MapWeb();

await app.RunAsync();
return 0;
