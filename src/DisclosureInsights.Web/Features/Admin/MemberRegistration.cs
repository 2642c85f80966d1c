namespace DisclosureInsights.Web.Features.Admin;

/// <summary>What the pages of members rest on.</summary>
public static class MemberRegistration
{
    public static void AddMemberPages(this WebApplicationBuilder builder) => builder.Services.AddSingleton<MemberAccounts>();
}
