using DisclosureInsights.Data.Users;

namespace DisclosureInsights.Web.Features.Admin;

/// <summary>What must hold of a district's members.</summary>
public static class MemberRules
{
    /// <summary>Whether this member is the only administrator who can sign in: without one nobody could name another.</summary>
    public static bool IsLastAdministrator(IReadOnlyList<Member> members, Guid user)
    {
        Member[] administrators =
            [.. members.Where(member => member is { Disabled: false, Membership.Role: Role.DistrictAdministrator })];
        return administrators.Length == 1 && administrators[0].Membership.UserId == user;
    }
}
