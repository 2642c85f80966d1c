using System.Security.Claims;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Options;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Web.Identity;

/// <summary>Accounts, sessions, and what may be asked of them.</summary>
public static class IdentityRegistration
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        // All of Identity's cookies, though one is used: ending a session signs out of each of them.
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddIdentityCookies(cookies => cookies.ApplicationCookie?.Configure(Cookie));
        services.AddIdentityCore<User>(Identity)
            .AddEntityFrameworkStores<DisclosureContext>()
            .AddSignInManager<SessionSignInManager>()
            .AddClaimsPrincipalFactory<SessionPrincipalFactory>()
            .AddUserConfirmation<EnabledAccount>()
            .AddErrorDescriber<LocalizedIdentityErrors>()
            .AddDefaultTokenProviders();
        services.AddScoped<ISecurityStampValidator, SecurityStampValidator<User>>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccountOptions>>(Lockout);
        services.AddOptions<SecurityStampValidatorOptions>().Configure<IOptions<AccountOptions>>(Revalidation);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<AccountOptions>>((cookie, account) => cookie.ExpireTimeSpan = account.Value.IdleFor);

        services.AddAuthorization(Policies.Configure);
        services.AddScoped<IAuthorizationHandler, MembershipHandler>();
        services.AddScoped<AuthenticationStateProvider, CircuitRevalidation>();
        services.AddScoped<CurrentTenant>();
        services.AddScoped<SessionStarter>();
        services.AddScoped<Permission>();

        // Kept beside the database, so that a restart signs nobody out.
        AccountOptions account = builder.Configuration.GetSection(AccountOptions.Section).Get<AccountOptions>() ?? new AccountOptions();
        services.AddDataProtection()
            .SetApplicationName("DisclosureInsights")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(builder.Environment.ContentRootPath, account.KeysFolder)));
    }

    private static void Identity(IdentityOptions identity)
    {
        // Length is what counts; rules on kinds of characters breed passwords on sticky notes.
        identity.Password.RequiredLength = 10;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Password.RequiredUniqueChars = 5;
        identity.User.AllowedUserNameCharacters = "";
        identity.SignIn.RequireConfirmedAccount = true;
    }

    private static void Lockout(IdentityOptions identity, IOptions<AccountOptions> account)
    {
        identity.Lockout.MaxFailedAccessAttempts = account.Value.WrongPasswords;
        identity.Lockout.DefaultLockoutTimeSpan = account.Value.ClosedFor;
    }

    private static void Revalidation(SecurityStampValidatorOptions validator, IOptions<AccountOptions> account)
    {
        validator.ValidationInterval = account.Value.RevalidateEvery;
        validator.OnRefreshingPrincipal = refreshing =>
        {
            // The new principal comes from the account, which does not know the session's district.
            if (refreshing.CurrentPrincipal?.FindFirst(SessionClaims.Tenant) is { } tenant)
            {
                ((ClaimsIdentity)refreshing.NewPrincipal!.Identity!).AddClaim(new Claim(tenant.Type, tenant.Value));
            }

            return Task.CompletedTask;
        };
    }

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "disclosure.session";
        cookie.Cookie.HttpOnly = true;
        // Lax, not Strict: links in the office system must open signed in.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/login";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        cookie.Events.OnRedirectToLogin = context =>
        {
            if (context.Request.Path.StartsWithSegments("/api"))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else
            {
                context.Response.Redirect(context.RedirectUri);
            }

            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
