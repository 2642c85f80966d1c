using System.Net;
using System.Text;
using System.Text.Json;
using DisclosureInsights.Application.Importing;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Tests.Server;

namespace DisclosureInsights.Web.Tests.Api;

public sealed class ApiTests(WebServer server) : IClassFixture<WebServer>
{
    private const string Dataset =
        "unit,year,published_total,channel.wechat,requests.new.total,requests.carried_in.total\n" +
        "清溪镇,2021,10,20,,/\n白石镇,2021,30,44,0,1\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_keeps_blank_zero_and_not_applicable_apart()
    {
        District district = await DistrictAsync();
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.Viewer, false, district.Tenant));

        JsonElement own = await JsonAsync(browser, $"/api/v1/reports/{district.Own}/2021");
        JsonElement other = await JsonAsync(browser, $"/api/v1/reports/{district.Other}/2021");

        Assert.Equal("""{"state":"not_applicable","value":null}""", own.GetProperty("cells").GetProperty("requests.carried_in.total").GetRawText());
        Assert.Equal("""{"state":"number","value":0}""", other.GetProperty("cells").GetProperty("requests.new.total").GetRawText());
        Assert.Equal("blank", own.GetProperty("cells").GetProperty("requests.new.total").GetProperty("state").GetString());
        Assert.Equal("channel-exceeds-total", own.GetProperty("findings")[0].GetProperty("rule").GetString());
        Assert.Equal("清溪镇", own.GetProperty("unit_name").GetString());
    }

    [Fact]
    public async Task Lists_are_narrowed_and_paged()
    {
        District district = await DistrictAsync();
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.Viewer, false, district.Tenant));

        JsonElement reports = await JsonAsync(browser, "/api/v1/reports?year=2021&take=1");
        JsonElement findings = await JsonAsync(browser, $"/api/v1/findings?unit={district.Other}&severity=error&rule=channel-exceeds-total");
        JsonElement indicators = await JsonAsync(browser, "/api/v1/indicators?indicator=requests-new&year=2021");

        Assert.Equal(2, reports.GetProperty("total").GetInt32());
        Assert.Equal(1, reports.GetProperty("items").GetArrayLength());
        Assert.Equal("白石镇", Assert.Single(findings.GetProperty("items").EnumerateArray()).GetProperty("unit_name").GetString());
        Assert.Equal(
            ["missing", "number"],
            indicators.GetProperty("indicators")[0].GetProperty("values").EnumerateArray()
                .OrderBy(value => value.GetProperty("unit").GetInt32()).Select(value => value.GetProperty("state").GetString()));
        Assert.Equal(0, (await JsonAsync(browser, "/api/v1/reports?year=1999")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_unit_reporter_gets_the_own_unit_alone()
    {
        District district = await DistrictAsync();
        Browser browser = await server.Open().SignedInAsync(await ReporterAsync(district));

        Assert.Equal([district.Own.Value], (await JsonAsync(browser, "/api/v1/units")).EnumerateArray().Select(unit => unit.GetProperty("id").GetInt32()));
        foreach (string list in (string[])["/api/v1/reports", "/api/v1/findings", "/api/v1/indicators?indicator=published-total"])
        {
            string text = await (await browser.GetAsync(list)).Content.ReadAsStringAsync(Cancellation);
            Assert.DoesNotContain("白石镇", text, StringComparison.Ordinal);
            Assert.DoesNotContain($"\"unit\":{district.Other}", text, StringComparison.Ordinal);
            Assert.Contains($"\"unit\":{district.Own}", text, StringComparison.Ordinal);
        }

        await AssertProblemAsync(HttpStatusCode.NotFound, await browser.GetAsync($"/api/v1/reports/{district.Other}/2021"));
        await AssertProblemAsync(HttpStatusCode.NotFound, await browser.GetAsync($"/api/v1/findings?unit={district.Other}"));
        await AssertProblemAsync(HttpStatusCode.Forbidden, await browser.GetAsync("/api/v1/imports"));
    }

    [Fact]
    public async Task Nothing_of_another_district_is_found()
    {
        District district = await DistrictAsync();
        Tenant foreign = await server.TenantAsync("乙区");
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAdministrator, false, foreign));

        foreach (string path in (string[])
        [
            $"/api/v1/reports/{district.Own}/2021", $"/api/v1/reports?unit={district.Own}", $"/api/v1/findings?unit={district.Own}",
            $"/api/v1/indicators?unit={district.Own}", $"/api/v1/imports/{district.Batch}", "/api/v1/nothing",
            "/api/v1/findings?rule=no-such-rule", "/api/v1/indicators?indicator=no-such-indicator",
        ])
        {
            await AssertProblemAsync(HttpStatusCode.NotFound, await browser.GetAsync(path));
        }

        Assert.Equal(0, (await JsonAsync(browser, "/api/v1/units")).GetArrayLength());
        Assert.Equal(0, (await JsonAsync(browser, "/api/v1/findings")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("/api/v1/findings?severity=fatal")]
    [InlineData("/api/v1/reports?take=0")]
    [InlineData("/api/v1/reports?skip=-1")]
    [InlineData("/api/v1/reports?year=last")]
    public async Task A_wrong_parameter_is_told_as_such(string path)
    {
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.Viewer, false, await server.TenantAsync("甲区")));

        await AssertProblemAsync(HttpStatusCode.BadRequest, await browser.GetAsync(path));
    }

    [Fact]
    public async Task Without_a_session_nothing_is_told()
    {
        await AssertProblemAsync(HttpStatusCode.Unauthorized, await server.Open().GetAsync("/api/v1/units"));
        Assert.Equal(HttpStatusCode.Redirect, (await server.Open().GetAsync("/openapi/v1.json")).StatusCode);
    }

    [Fact]
    public async Task Files_are_imported_with_a_token_in_the_header_and_refused_ones_are_named()
    {
        Tenant tenant = await server.TenantAsync("甲区");
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAnalyst, false, tenant));

        HttpResponseMessage answer = await PostAsync(browser, await TokenAsync(browser), ("数据.csv", Dataset), ("大.txt", new string('a', 21 << 20)));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        JsonElement started = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Guid id = started.GetProperty("import").GetProperty("id").GetGuid();
        Assert.EndsWith($"/api/v1/imports/{id}", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("too_large", started.GetProperty("refused")[0].GetProperty("code").GetString());
        Assert.Equal((tenant.Id, id), await server.Imported.Reader.ReadAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Cancellation));
        IReadOnlyList<ImportFile> files = await server.Services.GetRequiredService<ImportBatchStore>().FilesAsync(tenant.Id, id, Cancellation);
        Assert.Equal(["数据.csv"], files.Select(file => file.FileName));
    }

    [Fact]
    public async Task Without_the_token_the_files_are_not_even_read()
    {
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAnalyst, false, await server.TenantAsync("甲区")));

        await AssertProblemAsync(HttpStatusCode.BadRequest, await PostAsync(browser, null, ("数据.csv", Dataset)));
        await AssertProblemAsync(HttpStatusCode.BadRequest, await PostAsync(browser, "forged", ("数据.csv", Dataset)));
        Assert.Equal(0, (await JsonAsync(browser, "/api/v1/imports")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Another_person_s_token_does_not_count()
    {
        Tenant tenant = await server.TenantAsync("甲区");
        Browser one = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAnalyst, false, tenant));
        Browser other = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAnalyst, false, tenant));

        await AssertProblemAsync(HttpStatusCode.BadRequest, await PostAsync(other, await TokenAsync(one), ("数据.csv", Dataset)));
    }

    [Fact]
    public async Task A_viewer_imports_nothing()
    {
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.Viewer, false, await server.TenantAsync("甲区")));

        await AssertProblemAsync(HttpStatusCode.Forbidden, await PostAsync(browser, await TokenAsync(browser), ("数据.csv", Dataset)));
    }

    [Fact]
    public async Task The_description_names_every_endpoint_and_no_page()
    {
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.Viewer, false, await server.TenantAsync("甲区")));

        JsonElement paths = (await JsonAsync(browser, "/openapi/v1.json")).GetProperty("paths");

        Assert.Equal(
            [
                "/api/v1/antiforgery", "/api/v1/findings", "/api/v1/imports", "/api/v1/imports/{id}", "/api/v1/indicators", "/api/v1/reports",
                "/api/v1/reports/{unit}/{year}", "/api/v1/units",
            ],
            paths.EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
    }

    private static async Task<string> TokenAsync(Browser browser) =>
        (await JsonAsync(browser, "/api/v1/antiforgery")).GetProperty("token").GetString()!;

    private static async Task<HttpResponseMessage> PostAsync(Browser browser, string? token, params (string Name, string Text)[] files)
    {
        using MultipartFormDataContent form = [];
        foreach ((string name, string text) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        }

        using HttpRequestMessage request = new(HttpMethod.Post, new Uri("/api/v1/imports", UriKind.Relative)) { Content = form };
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        return await browser.Client.SendAsync(request, Cancellation);
    }

    private static async Task<JsonElement> JsonAsync(Browser browser, string path)
    {
        HttpResponseMessage response = await browser.GetAsync(path);
        Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement;
    }

    private static async Task AssertProblemAsync(HttpStatusCode status, HttpResponseMessage response)
    {
        string text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal((response.RequestMessage!.RequestUri, status), (response.RequestMessage.RequestUri, response.StatusCode));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Matches("[一-龥]", JsonDocument.Parse(text).RootElement.GetProperty("title").GetString());
        Assert.DoesNotContain("白石镇", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    private async Task<User> ReporterAsync(District district)
    {
        User user = await server.AccountAsync();
        await server.Services.GetRequiredService<MembershipStore>()
            .SetAsync(new Membership(district.Tenant.Id, user.Id, Role.UnitReporter, district.Own), null, Cancellation);
        return user;
    }

    private async Task<District> DistrictAsync()
    {
        Tenant tenant = await server.TenantAsync("甲区");
        UnitStore units = server.Services.GetRequiredService<UnitStore>();
        UnitId own = (await units.AddAsync(tenant.Id, new UnitEdit { Name = "清溪镇", Kind = UnitKind.Town }, null, Cancellation)).Unit!.Id;
        UnitId other = (await units.AddAsync(tenant.Id, new UnitEdit { Name = "白石镇", Kind = UnitKind.Town }, null, Cancellation)).Unit!.Id;
        ImportBatch batch = await server.Services.GetRequiredService<ImportBatchStore>().CreateAsync(
            tenant.Id, [new FileToImport("数据.csv", Encoding.UTF8.GetBytes(Dataset))], ImportPipeline.CatalogueVersion, null, Cancellation);
        await server.Services.GetRequiredService<ImportPipeline>().RunAsync(tenant.Id, batch.Id, Cancellation);
        return new District(tenant, own, other, batch.Id);
    }

    private sealed record District(Tenant Tenant, UnitId Own, UnitId Other, Guid Batch);
}
