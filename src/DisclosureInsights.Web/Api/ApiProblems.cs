using System.Diagnostics;
using DisclosureInsights.Web.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace DisclosureInsights.Web.Api;

/// <summary>Gives bare error codes under <c>/api</c> and <c>/openapi</c> their problem+json, and failures a reference number.</summary>
public static class ApiProblems
{
    public static void UseApiProblems(this WebApplication app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi"),
        branch =>
        {
            branch.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FailAsync, AllowStatusCode404Response = true });
            branch.UseStatusCodePages(pages => Answer(pages.HttpContext, pages.HttpContext.Response.StatusCode, null));
        });

    private static Task FailAsync(HttpContext context)
    {
        Exception? problem = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        // A parameter that cannot be read is the caller's mistake and is thrown in Development only.
        if (problem is BadHttpRequestException wrong)
        {
            return Answer(context, wrong.StatusCode, null);
        }

        string reference = ErrorReference.New(Activity.Current);
        context.RequestServices.GetRequiredService<ILogger<ApiProblem>>()
            .LogError(problem, "A request to the API failed; the caller was given reference {Reference}", reference);
        return Answer(context, StatusCodes.Status500InternalServerError, reference);
    }

    private static Task Answer(HttpContext context, int status, string? reference) =>
        context.RequestServices.GetRequiredService<ApiProblem>().Of(status, null, reference).ExecuteAsync(context);
}
