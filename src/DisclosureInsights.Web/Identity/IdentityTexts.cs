namespace DisclosureInsights.Web.Identity;

/// <summary>What is wrong with an account or a password, keyed by Identity's error codes.</summary>
public sealed class IdentityTexts;
