using DisclosureInsights.Application.Reading;
using DisclosureInsights.Web.Tests.Server;

namespace DisclosureInsights.Web.Tests.Imports;

/// <summary>The server reads uploads in processes of its own program.</summary>
public sealed class ReadingProcessTests(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task Server_reads_uploads_in_a_process_of_its_own()
    {
        IFileReader reader = server.Services.GetRequiredService<IFileReader>();
        Assert.IsType<IsolatedReader>(reader);
        Import.ReadResult result = await reader.ReadAsync(
            "unit,year,published_total\n清溪镇,2021,10\n"u8.ToArray(), "数据.csv", TestContext.Current.CancellationToken);
        Assert.Equal("清溪镇", Assert.Single(result.Reports).Report.Organisation);
    }
}
