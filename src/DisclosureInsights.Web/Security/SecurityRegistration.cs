using DisclosureInsights.Web.Options;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Web.Security;

/// <summary>Limits on what is sent in.</summary>
public static class SecurityRegistration
{
    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSignInLimit();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "disclosure.form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<UploadOptions>>((kestrel, uploads) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = uploads.Value.MaximumBytes;
        });
        services.AddOptions<FormOptions>().Configure<IOptions<UploadOptions>>((form, uploads) =>
        {
            form.MultipartBodyLengthLimit = uploads.Value.MaximumBytes;

            // Files count as values, of which a form may have 1,024 by default.
            form.ValueCountLimit = Math.Max(form.ValueCountLimit, uploads.Value.MaximumFiles + 1);
        });
    }
}
