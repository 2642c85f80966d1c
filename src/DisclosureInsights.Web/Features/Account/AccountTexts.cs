namespace DisclosureInsights.Web.Features.Account;

/// <summary>Texts of the sign-in and password pages.</summary>
public sealed class AccountTexts;
