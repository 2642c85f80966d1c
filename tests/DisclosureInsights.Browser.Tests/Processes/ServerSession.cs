using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using DisclosureInsights.Browser.Tests.Servers;

namespace DisclosureInsights.Browser.Tests.Processes;

/// <summary>A signed-in person who speaks HTTP with a server, as a script does.</summary>
internal sealed partial class ServerSession : IDisposable
{
    private readonly HttpClientHandler handler;
    private readonly HttpClient client;

    private ServerSession(Uri address)
    {
        handler = new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
        client = new HttpClient(handler) { BaseAddress = address };
    }

    /// <summary>Signs in through the form.</summary>
    public static async Task<ServerSession> SignInAsync(ServerProcess server, string user, string password, CancellationToken cancellation)
    {
        ServerSession session = new(server.Address);
        string page = await session.client.GetStringAsync(new Uri("/account/login", UriKind.Relative), cancellation);

        // The page has other forms too, with hidden fields of their own.
        string signIn = page[page.IndexOf("class=\"form-card\"", StringComparison.Ordinal)..];
        using FormUrlEncodedContent form = new(
        [
            .. HiddenFields().Matches(signIn).Select(field => KeyValuePair.Create(field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value))),
            KeyValuePair.Create("Form.UserName", user),
            KeyValuePair.Create("Form.Password", password),
        ]);
        using HttpResponseMessage answer = await session.client.PostAsync(new Uri("/account/login", UriKind.Relative), form, cancellation);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? session
            : throw new InvalidOperationException($"{user} could not sign in: {answer.StatusCode}");
    }

    /// <summary>Hands files in as one import.</summary>
    /// <returns>The batch's id.</returns>
    public async Task<Guid> UploadAsync(IReadOnlyList<(string Name, byte[] Content)> files, CancellationToken cancellation)
    {
        JsonElement token = await GetAsync("/api/v1/antiforgery", cancellation);
        using MultipartFormDataContent form = [];
        foreach ((string name, byte[] content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/imports") { Content = form };
        request.Headers.Add(token.GetProperty("header").GetString()!, token.GetProperty("token").GetString());
        using HttpResponseMessage answer = await client.SendAsync(request, cancellation);
        string body = await answer.Content.ReadAsStringAsync(cancellation);
        return answer.StatusCode == HttpStatusCode.Accepted
            ? JsonDocument.Parse(body).RootElement.GetProperty("import").GetProperty("id").GetGuid()
            : throw new InvalidOperationException($"The upload was answered with {answer.StatusCode}: {body}");
    }

    /// <summary>Asks for JSON.</summary>
    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellation) =>
        JsonDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), cancellation)).RootElement;

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" */?>""")]
    private static partial Regex HiddenFields();
}
