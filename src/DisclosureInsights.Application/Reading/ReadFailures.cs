using System.Globalization;
using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Reading;

/// <summary>Results of files that broke their reader or a limit.</summary>
public static class ReadFailures
{
    public static ReadResult Broke(string fileName) => Of(ReadErrorCode.ReaderBroke, fileName);

    public static ReadResult TooSlow(string fileName, TimeSpan limit) =>
        Of(ReadErrorCode.TooSlow, fileName, string.Create(CultureInfo.InvariantCulture, $"{limit.TotalSeconds:0.#}"));

    public static ReadResult TooMuchMemory(string fileName, long limit) =>
        Of(ReadErrorCode.TooMuchMemory, fileName, string.Create(CultureInfo.InvariantCulture, $"{limit / 1024 / 1024} MiB"));

    private static ReadResult Of(ReadErrorCode code, params string[] arguments) => new(null, [], [new ReadError(code, null, null, arguments)]);
}
