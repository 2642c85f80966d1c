namespace DisclosureInsights.Core.Reports;

/// <summary>Kinds of reporting units.</summary>
public enum UnitKind : byte
{
    Unknown = 0,

    /// <summary>镇</summary>
    Town = 1,

    /// <summary>乡</summary>
    Township = 2,

    /// <summary>街道</summary>
    StreetOffice = 3,

    /// <summary>部门</summary>
    Department = 4,

    /// <summary>区/县: the consolidated report</summary>
    District = 5,
}

/// <summary>Ids of the kinds and what a name says about them.</summary>
public static class UnitKindExtensions
{
    public static readonly IReadOnlyList<UnitKind> All =
        [UnitKind.Town, UnitKind.Township, UnitKind.StreetOffice, UnitKind.Department, UnitKind.District];

    /// <summary>Id in files and exports: <c>town</c>, <c>township</c>, <c>street_office</c>, <c>department</c>, <c>district</c>.</summary>
    public static string Id(this UnitKind kind) => kind switch
    {
        UnitKind.Town => "town",
        UnitKind.Township => "township",
        UnitKind.StreetOffice => "street_office",
        UnitKind.Department => "department",
        UnitKind.District => "district",
        _ => "unknown",
    };

    /// <summary>The kind with this id or Chinese name (镇, 乡, 街道, 部门, 区, 县).</summary>
    public static bool TryParse(string? text, out UnitKind kind)
    {
        kind = text?.Trim() switch
        {
            "town" or "镇" => UnitKind.Town,
            "township" or "乡" => UnitKind.Township,
            "street_office" or "街道" or "街道办事处" => UnitKind.StreetOffice,
            "department" or "部门" => UnitKind.Department,
            "district" or "区" or "县" or "区县" => UnitKind.District,
            _ => UnitKind.Unknown,
        };
        return kind != UnitKind.Unknown;
    }

    /// <summary>The kind that a unit's name ends in (清凉峰镇 is a town), <see cref="UnitKind.Unknown"/> where it says nothing.</summary>
    public static UnitKind FromName(string? name)
    {
        string text = (name ?? "").Trim();
        foreach (string suffix in (string[])["人民政府", "办事处", "政府"])
        {
            text = text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length] : text;
        }

        return text switch
        {
            [.., '镇'] => UnitKind.Town,
            [.., '乡'] => UnitKind.Township,
            [.., '街', '道'] => UnitKind.StreetOffice,
            [.., '区'] or [.., '县'] => UnitKind.District,
            [.., '局'] or [.., '委'] or [.., '办'] or [.., '中', '心'] or [.., '委', '员', '会'] or [.., '办', '公', '室'] => UnitKind.Department,
            _ => UnitKind.Unknown,
        };
    }
}
