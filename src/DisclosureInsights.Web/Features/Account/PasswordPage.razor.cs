using DisclosureInsights.Data.Users;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace DisclosureInsights.Web.Features.Account;

/// <summary>Changes one's own password. It changes the security stamp, which ends the person's other sessions.</summary>
public sealed partial class PasswordPage(UserManager<User> users, SignInManager<User> signIn) : ComponentBase
{
    private IReadOnlyList<string> errors = [];
    private bool isDone;

    [SupplyParameterFromForm]
    private PasswordForm Form { get; set; } = default!;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    protected override void OnInitialized() => Form ??= new PasswordForm();

    private async Task Change()
    {
        errors = await TryChangeAsync();
        isDone = errors.Count == 0;
    }

    private async Task<IReadOnlyList<string>> TryChangeAsync()
    {
        if (string.IsNullOrEmpty(Form.Current) || string.IsNullOrEmpty(Form.New) || string.IsNullOrEmpty(Form.Repeat))
        {
            return [Texts["password.missing"]];
        }

        if (Form.New != Form.Repeat)
        {
            return [Texts["password.differ"]];
        }

        if (await users.GetUserAsync(HttpContext.User) is not { } user)
        {
            return [Texts["password.missing"]];
        }

        IdentityResult result = await users.ChangePasswordAsync(user, Form.Current, Form.New);
        if (!result.Succeeded)
        {
            return [.. result.Errors.Select(error => error.Description)];
        }

        // This session goes on under the new stamp, in the same district.
        await signIn.SignInWithClaimsAsync(
            user, isPersistent: false, HttpContext.User.FindAll(Identity.SessionClaims.Tenant).Take(1));
        return [];
    }

    /// <summary>What is posted.</summary>
    private sealed class PasswordForm
    {
        public string? Current { get; set; }

        public string? New { get; set; }

        public string? Repeat { get; set; }
    }
}
