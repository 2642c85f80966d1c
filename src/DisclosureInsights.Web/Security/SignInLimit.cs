using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using DisclosureInsights.Web.Frame;
using DisclosureInsights.Web.Options;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Web.Security;

/// <summary>Limits attempts to sign in from one network address. The address is the connection's own: X-Forwarded-For is not asked.</summary>
public static class SignInLimit
{
    public const string Policy = "sign-in";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddSignInLimit(this IServiceCollection services) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(Policy, PartitionOf);
            limiter.OnRejected = async (rejected, cancellation) => await AnswerAsync(rejected, cancellation);
        });

    private static RateLimitPartition<string> PartitionOf(HttpContext context)
    {
        // Only the post tries a password; the form itself may be looked at.
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("look");
        }

        int permits = context.RequestServices.GetRequiredService<IOptions<AccountOptions>>().Value.AttemptsPerMinute;
        return RateLimitPartition.GetFixedWindowLimiter(
            $"try {context.Connection.RemoteIpAddress}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window, QueueLimit = 0 });
    }

    private static async Task AnswerAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        HttpContext context = rejected.HttpContext;
        TimeSpan wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan after) ? after : Window;
        string seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        IStringLocalizer<FrameTexts> texts = context.RequestServices.GetRequiredService<IStringLocalizer<FrameTexts>>();
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            $"""
             <!DOCTYPE html><html lang="{CultureInfo.CurrentUICulture.Name}"><meta charset="utf-8"><title>{Encoded(texts["tooMany.title"])}</title>
             <h1>{Encoded(texts["tooMany.title"])}</h1><p>{Encoded(texts["tooMany.text", seconds])}</p></html>
             """,
            cancellation);
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
