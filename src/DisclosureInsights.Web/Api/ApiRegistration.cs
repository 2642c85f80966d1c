using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace DisclosureInsights.Web.Api;

/// <summary>The API's format and its description.</summary>
public static class ApiRegistration
{
    public const string Prefix = "/api/v1";

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddTransient<ApiProblem>();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            // Chinese stays readable; what could close a script element is still escaped.
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
        builder.Services.AddOpenApi(openApi =>
        {
            openApi.ShouldInclude = description => description.RelativePath?.StartsWith(Prefix[1..], StringComparison.Ordinal) == true;
            openApi.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "DisclosureInsights";
                document.Info.Version = "v1";
                document.Info.Description =
                    "Reports, findings and indicators of the district that the session is signed in to. Requests carry the session's cookie; " +
                    "errors are problem+json in the language of the session.";
                return Task.CompletedTask;
            });
        });
    }

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder api = endpoints.MapGroup(Prefix);
        api.MapUnitsApi();
        api.MapReportsApi();
        api.MapFindingsApi();
        api.MapIndicatorsApi();
        api.MapImportsApi();
        endpoints.MapOpenApi().RequireAuthorization();
    }
}
