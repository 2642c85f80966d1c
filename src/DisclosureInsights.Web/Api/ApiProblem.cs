using DisclosureInsights.Web.Options;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Web.Api;

/// <summary>Errors of the API in the caller's language, as problem+json and without anything of the server's inside.</summary>
public sealed class ApiProblem(IStringLocalizer<ApiTexts> texts, IOptions<UploadOptions> uploads)
{
    private const long Mebibyte = 1 << 20;

    /// <summary>What it is that was asked for and is not there, or not for this caller.</summary>
    public ProblemHttpResult NotFound() => Of(StatusCodes.Status404NotFound);

    /// <summary>A wrong request, with what is wrong about it.</summary>
    public ProblemHttpResult Wrong(string key, params object[] arguments) =>
        Of(StatusCodes.Status400BadRequest, texts[key, arguments]);

    public ProblemHttpResult TooLarge() => Of(StatusCodes.Status413PayloadTooLarge);

    /// <summary>None of the files was taken in; each is named with its reason.</summary>
    public ProblemHttpResult Refused(IReadOnlyList<RefusedFileJson> files)
    {
        ProblemHttpResult result = Wrong("noneAccepted");
        result.ProblemDetails.Extensions["refused"] = files;
        return result;
    }

    public ProblemHttpResult Of(int status, string? detail = null, string? reference = null)
    {
        string known = texts["title." + status].ResourceNotFound ? status < 500 ? "400" : "500" : $"{status}";
        ProblemDetails problem = new()
        {
            Status = status,
            Title = texts["title." + known],
            Detail = detail ?? texts["detail." + known, uploads.Value.MaximumBytes / Mebibyte],
        };
        if (reference is not null)
        {
            problem.Extensions["reference"] = reference;
        }

        return TypedResults.Problem(problem);
    }
}
