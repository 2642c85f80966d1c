namespace DisclosureInsights.Data.Users;

/// <summary>What a member may do in a tenant.</summary>
public enum Role : byte
{
    /// <summary>Reads everything of the tenant.</summary>
    Viewer = 0,

    /// <summary>Sees and answers for its own unit only.</summary>
    UnitReporter = 1,

    /// <summary>Imports, checks and decides.</summary>
    DistrictAnalyst = 2,

    /// <summary>Also keeps units, members and settings.</summary>
    DistrictAdministrator = 3,
}
