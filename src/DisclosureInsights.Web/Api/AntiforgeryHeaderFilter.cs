using Microsoft.AspNetCore.Antiforgery;

namespace DisclosureInsights.Web.Api;

/// <summary>
/// Asks for the antiforgery token in a header before the body is read: another site can make a browser post a form with
/// the session's cookie, but cannot set a header.
/// </summary>
public sealed class AntiforgeryHeaderFilter(IAntiforgery antiforgery, ApiProblem problem) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        string header = antiforgery.GetTokens(http).HeaderName!;
        return http.Request.Headers.ContainsKey(header) && await antiforgery.IsRequestValidAsync(http)
            ? await next(context)
            : problem.Wrong("antiforgery", header);
    }
}
