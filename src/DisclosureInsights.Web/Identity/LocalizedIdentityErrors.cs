using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Identity;

/// <summary>Identity's messages in the reader's language, for the errors that this product's settings can give.</summary>
public sealed class LocalizedIdentityErrors(IStringLocalizer<IdentityTexts> texts) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError));

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure));

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch));

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), length);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Error(nameof(PasswordRequiresUniqueChars), uniqueChars);

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), userName ?? "");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), userName);

    private IdentityError Error(string code, params object[] arguments) => new() { Code = code, Description = texts[code, arguments] };
}
