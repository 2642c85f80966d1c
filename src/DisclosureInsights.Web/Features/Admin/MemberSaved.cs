namespace DisclosureInsights.Web.Features.Admin;

/// <summary>What the dialog of a member did.</summary>
/// <param name="Name">The member as shown.</param>
/// <param name="Created">The account, where one was made.</param>
public sealed record MemberSaved(string Name, NewAccount? Created);
