using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Tests.Server;

namespace DisclosureInsights.Web.Tests.Imports;

/// <summary>Requests that no browser sends: whatever stands in them, the answer says what is wrong and is no breakdown.</summary>
public sealed class HostileUploadTests(WebServer server) : IClassFixture<WebServer>
{
    private const string Boundary = "b";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("../../etc/passwd\\u0000.csv")]
    [InlineData("a\\u202Etxt.exe")]
    [InlineData("C:\\\\Windows\\\\a.csv")]
    public async Task Names_are_shown_and_never_followed(string escaped)
    {
        string name = System.Text.RegularExpressions.Regex.Unescape(escaped);
        string header = $"form-data; name=\"files\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        HttpResponseMessage response = await PostAsync(Part(header, "unit,year,published_total\n清溪镇,2021,10\n") + $"--{Boundary}--\r\n");
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.DoesNotContain((await response.Content.ReadAsStringAsync(Cancellation)), character => char.IsControl(character) && character is not ('\n' or '\r'));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "")]
    [InlineData(HttpStatusCode.BadRequest, "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\nunit,year")]
    [InlineData(HttpStatusCode.BadRequest, "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n")]
    [InlineData(HttpStatusCode.BadRequest, "--b\r\nContent-Disposition: form-data; name=\"files\"\r\n\r\nx\r\n--b--\r\n")]
    [InlineData(HttpStatusCode.BadRequest, "--b--\r\n")]
    [InlineData(HttpStatusCode.BadRequest, "no multipart at all")]
    public async Task Broken_form_is_a_wrong_request(HttpStatusCode status, string body)
    {
        HttpResponseMessage response = await PostAsync(body);
        Assert.Equal(status, response.StatusCode);
        await AssertProblemAsync(response);
    }

    [Fact]
    public async Task Endless_header_of_a_part_is_a_wrong_request()
    {
        HttpResponseMessage response = await PostAsync(Part($"form-data; name=\"files\"; filename=\"{new string('a', 100_000)}\"", "x") + "--b--\r\n");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await AssertProblemAsync(response);
    }

    [Fact]
    public async Task As_many_files_as_an_import_takes_come_in_one_form_and_more_are_refused()
    {
        // Each is empty, and an empty file is a line of the import.
        string files = string.Concat(Enumerable.Range(0, 2_000).Select(index => Part($"form-data; name=\"files\"; filename=\"{index}.txt\"", "")));
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync($"{files}--b--\r\n")).StatusCode);
        string more = files + Part("form-data; name=\"files\"; filename=\"a.txt\"", "") + Part("form-data; name=\"files\"; filename=\"b.txt\"", "");
        HttpResponseMessage response = await PostAsync($"{more}--b--\r\n");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("2000", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static string Part(string disposition, string content) => $"--{Boundary}\r\nContent-Disposition: {disposition}\r\n\r\n{content}\r\n";

    private static async Task AssertProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using JsonDocument problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        Assert.False(string.IsNullOrEmpty(problem.RootElement.GetProperty("detail").GetString()));
    }

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        Tenant tenant = await server.TenantAsync("甲区");
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAnalyst, false, tenant));
        using HttpResponseMessage answer = await browser.GetAsync("/api/v1/antiforgery");
        using JsonDocument token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri("/api/v1/imports", UriKind.Relative)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");
        request.Headers.Add("RequestVerificationToken", token.RootElement.GetProperty("token").GetString());
        return await browser.Client.SendAsync(request, Cancellation);
    }
}
