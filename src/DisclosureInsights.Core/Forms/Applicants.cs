namespace DisclosureInsights.Core.Forms;

/// <summary>One applicant column of section 三.</summary>
/// <param name="Offset">0-based place among the seven columns.</param>
/// <param name="Id">Last part of the key.</param>
/// <param name="Label">As the form prints it, under 法人或其他组织 where it stands there.</param>
public sealed record Applicant(int Offset, string Id, string Label)
{
    /// <summary>The column's own label without the heading over it.</summary>
    public string ShortLabel => Label.Split(' ')[^1];
}

/// <summary>The seven columns of section 三: six kinds of applicants and their total.</summary>
public static class Applicants
{
    public static readonly Applicant NaturalPerson = new(0, "natural_person", "自然人");
    public static readonly Applicant Enterprise = new(1, "enterprise", "法人或其他组织 商业企业");
    public static readonly Applicant Research = new(2, "research", "法人或其他组织 科研机构");
    public static readonly Applicant PublicWelfare = new(3, "public_welfare", "法人或其他组织 社会公益组织");
    public static readonly Applicant LegalService = new(4, "legal_service", "法人或其他组织 法律服务机构");
    public static readonly Applicant OtherOrganisation = new(5, "other_organisation", "法人或其他组织 其他");
    public static readonly Applicant Total = new(6, "total", "总计");

    /// <summary>The seven columns in the form's order.</summary>
    public static readonly IReadOnlyList<Applicant> All =
        [NaturalPerson, Enterprise, Research, PublicWelfare, LegalService, OtherOrganisation, Total];

    /// <summary>The six columns that add up to <see cref="Total"/>.</summary>
    public static readonly IReadOnlyList<Applicant> Kinds =
        [NaturalPerson, Enterprise, Research, PublicWelfare, LegalService, OtherOrganisation];
}
