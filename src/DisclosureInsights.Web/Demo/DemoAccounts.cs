using DisclosureInsights.Data.Users;

namespace DisclosureInsights.Web.Demo;

/// <summary>An account of the demo mode.</summary>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="District">Code of the district it belongs to; null for the platform's administrator.</param>
/// <param name="Role">Its role there.</param>
/// <param name="DisplayName">Name shown.</param>
public sealed record DemoAccount(string UserName, string? District, Role Role, string DisplayName);

/// <summary>The accounts of the demo mode, as the README lists them. They exist nowhere else.</summary>
public static class DemoAccounts
{
    /// <summary>Public on purpose: the application refuses to start in Production with the demo on.</summary>
    public const string Password = "demo-2026-gongkai";

    public static readonly IReadOnlyList<DemoAccount> All =
    [
        new("yunxiu-admin", "yunxiu", Role.DistrictAdministrator, "云岫区管理员"),
        new("yunxiu-analyst", "yunxiu", Role.DistrictAnalyst, "云岫区分析员"),
        new("yunxiu-viewer", "yunxiu", Role.Viewer, "云岫区查阅者"),
        new("yunxiu-reporter", "yunxiu", Role.UnitReporter, "云岫区填报员"),
        new("chengtang-admin", "chengtang", Role.DistrictAdministrator, "澄塘县管理员"),
        new("chengtang-analyst", "chengtang", Role.DistrictAnalyst, "澄塘县分析员"),
        new("platform", null, Role.Viewer, "平台管理员"),
    ];
}
