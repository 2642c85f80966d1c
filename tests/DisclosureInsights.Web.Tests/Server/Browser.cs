using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DisclosureInsights.Data.Users;

namespace DisclosureInsights.Web.Tests.Server;

/// <summary>Opens pages and posts their forms, as a browser without script would.</summary>
public sealed class Browser(HttpClient client)
{
    public HttpClient Client => client;

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public static async Task<IDocument> PageAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Fills the form of a page in and posts it to where it says; hidden fields (antiforgery) go along.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        IDocument page = await PageAsync(await GetAsync(path));
        IElement element = page.QuerySelector(form) ?? throw new InvalidOperationException($"{path} has no {form}.");
        Dictionary<string, string> values = element.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach ((string name, string value) in fields)
        {
            values[name] = value;
        }

        string action = element.GetAttribute("action") is { Length: > 0 } target ? target : path;
        return await client.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> TrySignInAsync(string userName, string password, string path = "/account/login") =>
        SubmitAsync(path, "form.form-card", ("Form.UserName", userName), ("Form.Password", password));

    public async Task<Browser> SignedInAsync(User user)
    {
        HttpResponseMessage response = await TrySignInAsync(user.UserName!, WebServer.Password);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return this;
    }

    /// <summary>The district that the frame shows.</summary>
    public async Task<string> DistrictAsync() =>
        (await PageAsync(await GetAsync("/not-found"))).QuerySelector(".tenant-name")!.TextContent;
}
