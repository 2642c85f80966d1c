namespace DisclosureInsights.Core.Forms;

/// <summary>The three printed forms, named after the year of their notice.</summary>
public enum Edition : byte
{
    /// <summary>政府信息公开情况统计表, 国办发〔2014〕32号: reports on 2014 to 2018.</summary>
    Form2014 = 1,

    /// <summary>国办公开办函〔2019〕60号: reports on 2019 and 2020.</summary>
    Form2019 = 2,

    /// <summary>国办公开办函〔2021〕30号: reports on 2021 and later.</summary>
    Form2021 = 3,
}

/// <summary>Ids of the editions and the years they are meant for.</summary>
public static class EditionExtensions
{
    /// <summary>The edition's id in files and exports: <c>2014</c>, <c>2019</c>, <c>2021</c>.</summary>
    public static string Id(this Edition edition) => edition switch
    {
        Edition.Form2014 => "2014",
        Edition.Form2019 => "2019",
        Edition.Form2021 => "2021",
        _ => throw new ArgumentOutOfRangeException(nameof(edition), edition, null),
    };

    /// <summary>The edition with this id; false where there is none.</summary>
    public static bool TryParse(string? id, out Edition edition)
    {
        edition = id?.Trim() switch
        {
            "2014" => Edition.Form2014,
            "2019" => Edition.Form2019,
            "2021" => Edition.Form2021,
            _ => default,
        };
        return edition != default;
    }

    /// <summary>The form that a report on this year should use.</summary>
    public static Edition ForYear(int year) => year switch
    {
        < 2019 => Edition.Form2014,
        < 2021 => Edition.Form2019,
        _ => Edition.Form2021,
    };
}
