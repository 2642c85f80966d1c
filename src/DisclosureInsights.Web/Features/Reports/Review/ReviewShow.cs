namespace DisclosureInsights.Web.Features.Reports.Review;

/// <summary>What of a reading is listed.</summary>
public enum ReviewShow
{
    /// <summary>What waits for a person.</summary>
    Doubtful,

    /// <summary>Everything that was read, what is doubtful first.</summary>
    All,

    /// <summary>What a person has confirmed or corrected.</summary>
    Reviewed,

    /// <summary>The figures of the prose.</summary>
    Prose,

    /// <summary>What was not read, and the cells that are missing.</summary>
    Unread,
}

/// <summary>Ids of the lists in addresses.</summary>
public static class ReviewShows
{
    public static readonly IReadOnlyList<ReviewShow> Each =
        [ReviewShow.Doubtful, ReviewShow.All, ReviewShow.Reviewed, ReviewShow.Prose, ReviewShow.Unread];

    public static string Id(this ReviewShow show) => show.ToString().ToLowerInvariant();

    /// <summary>The list with this id; what is doubtful where there is none such.</summary>
    public static ReviewShow Find(string? id) => Each.FirstOrDefault(show => show.Id() == id);
}
