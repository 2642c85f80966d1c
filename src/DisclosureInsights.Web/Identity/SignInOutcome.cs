namespace DisclosureInsights.Web.Identity;

/// <summary>How an attempt to sign in ended.</summary>
public enum SignInOutcome
{
    SignedIn,

    /// <summary>Unknown name or wrong password; which of the two is not told.</summary>
    Wrong,

    /// <summary>Too many wrong passwords; the account opens again by itself.</summary>
    LockedOut,

    /// <summary>The right password of an account that was disabled.</summary>
    Disabled,
}
