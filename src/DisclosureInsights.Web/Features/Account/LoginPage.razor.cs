using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Options;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Web.Features.Account;

/// <summary>The sign-in form. A plain post: a circuit cannot set the session's cookie.</summary>
public sealed partial class LoginPage(SessionStarter sessions, NavigationManager navigation, IOptions<AccountOptions> options) : ComponentBase
{
    private string? error;

    [SupplyParameterFromForm]
    private LoginForm Form { get; set; } = default!;

    /// <summary>Where the person wanted to go.</summary>
    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    protected override void OnInitialized() => Form ??= new LoginForm();

    private async Task SignIn()
    {
        if (string.IsNullOrWhiteSpace(Form.UserName) || string.IsNullOrEmpty(Form.Password))
        {
            error = Texts["login.missing"];
            return;
        }

        SignInOutcome outcome = await sessions.SignInAsync(Form.UserName.Trim(), Form.Password, HttpContext.RequestAborted);
        if (outcome == SignInOutcome.SignedIn)
        {
            navigation.NavigateTo(Identity.ReturnUrl.LocalOrHome(ReturnUrl));
            return;
        }

        error = Texts["login." + outcome, (int)options.Value.ClosedFor.TotalMinutes];
    }

    /// <summary>What is posted.</summary>
    private sealed class LoginForm
    {
        public string? UserName { get; set; }

        public string? Password { get; set; }
    }
}
