using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Localization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace DisclosureInsights.Web.Identity;

/// <summary>Forms that set cookies. A circuit cannot, so they are posted; each carries an antiforgery token.</summary>
public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder account = endpoints.MapGroup("/account");
        account.MapPost("/logout", SignOutAsync).RequireAuthorization();
        account.MapPost("/tenant", SwitchTenantAsync).RequireAuthorization();
        account.MapPost("/language", ChooseLanguage).AllowAnonymous();
    }

    private static async Task<IResult> SignOutAsync([FromForm] IFormCollection form, SignInManager<User> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/account/login");
    }

    /// <summary>Leads to the start page: the filters of the page left behind name units of the other district.</summary>
    private static async Task<IResult> SwitchTenantAsync(
        [FromForm] int tenant, HttpContext context, SessionStarter sessions, CancellationToken cancellation) =>
        await sessions.SwitchAsync(context.User, new TenantId(tenant), cancellation) ? Results.LocalRedirect("/") : Results.NotFound();

    private static IResult ChooseLanguage([FromForm] string culture, [FromForm] string? returnUrl, HttpContext context)
    {
        if (!Cultures.IsSupported(culture))
        {
            return Results.BadRequest();
        }

        context.Response.Cookies.Append(
            Cultures.Cookie,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = context.Request.IsHttps });
        return Results.LocalRedirect(ReturnUrl.LocalOrHome(returnUrl));
    }
}
