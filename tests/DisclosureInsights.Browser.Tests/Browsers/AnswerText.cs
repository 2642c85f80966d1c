using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace DisclosureInsights.Browser.Tests.Browsers;

/// <summary>All words of an answer, whatever its format: searching it for a name finds the name.</summary>
internal static class AnswerText
{
    /// <summary>The text; a workbook's parts are unpacked, a page's character references resolved.</summary>
    public static async Task<string> OfAsync(IAPIResponse answer)
    {
        byte[] body = await answer.BodyAsync();
        return body.AsSpan().StartsWith("PK"u8) ? await UnpackedAsync(body) : WebUtility.HtmlDecode(Encoding.UTF8.GetString(body));
    }

    private static async Task<string> UnpackedAsync(byte[] workbook)
    {
        using ZipArchive parts = new(new MemoryStream(workbook), ZipArchiveMode.Read);
        StringBuilder text = new();
        foreach (ZipArchiveEntry part in parts.Entries)
        {
            using StreamReader reader = new(await part.OpenAsync(), Encoding.UTF8);
            text.Append(WebUtility.HtmlDecode(await reader.ReadToEndAsync()));
        }

        return text.ToString();
    }
}
