using System.ComponentModel.DataAnnotations;

namespace DisclosureInsights.Web.Options;

/// <summary>Section <c>Account</c>: sign-in and sessions.</summary>
public sealed class AccountOptions
{
    public const string Section = "Account";

    /// <summary>How often a session is checked against the account, so that a disabled one is out. Default 30 s; 1 s to 30 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan RevalidateEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an idle session lives. Default 8 h, a working day; 10 min to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00")]
    public TimeSpan IdleFor { get; set; } = TimeSpan.FromHours(8);

    /// <summary>Wrong passwords in a row after which an account closes. Default 5; 3 to 100.</summary>
    [Range(3, 100)]
    public int WrongPasswords { get; set; } = 5;

    /// <summary>How long it stays closed. Default 15 min; 1 min to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan ClosedFor { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Attempts to sign in a minute from one network address. Default 30, since an office shares an address; 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int AttemptsPerMinute { get; set; } = 30;

    /// <summary>
    /// Folder of the keys that protect sessions and forms, relative to the content root. Default <c>App_Data/keys</c>;
    /// several nodes need a shared one.
    /// </summary>
    [Required]
    public string KeysFolder { get; set; } = "App_Data/keys";
}
