namespace DisclosureInsights.Web.Api;

/// <summary>Which part of a list is asked for.</summary>
public readonly record struct Paging(int Skip, int Take)
{
    /// <summary>Most entries of an answer.</summary>
    public const int Most = 500;

    private const int Usual = 100;

    /// <summary>Null where the parameters are out of range.</summary>
    public static Paging? Of(int? skip, int? take) =>
        (skip ?? 0) >= 0 && (take ?? Usual) is >= 1 and <= Most ? new Paging(skip ?? 0, take ?? Usual) : null;
}
