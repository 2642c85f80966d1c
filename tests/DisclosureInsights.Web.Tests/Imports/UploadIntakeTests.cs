using System.IO.Compression;
using System.Text;
using DisclosureInsights.Application.Importing;
using DisclosureInsights.Import;
using DisclosureInsights.Web.Features.Imports;
using DisclosureInsights.Web.Options;

namespace DisclosureInsights.Web.Tests.Imports;

public sealed class UploadIntakeTests
{
    private readonly UploadIntake intake = new(Microsoft.Extensions.Options.Options.Create(new UploadOptions { MaximumBytes = 1 << 20, MaximumFiles = 2 }));

    [Fact]
    public async Task A_file_that_says_it_is_small_is_refused_by_the_bytes_that_come()
    {
        OfferedFile liar = new("大.txt", 10, () => new MemoryStream(new byte[(1 << 20) + 1]));
        OfferedFile honest = Text("小.txt", "一");

        Upload upload = await ReadAsync(liar, honest);

        Assert.Equal(["小.txt"], upload.Files.Select(file => file.Name));
        Assert.Equal([("大.txt", ReadErrorCode.TooLarge)], upload.Errors.Select(error => (error.File, error.Error.Code)));
    }

    [Fact]
    public async Task A_file_that_says_it_is_too_large_is_not_read_at_all()
    {
        bool opened = false;
        OfferedFile large = new("大.txt", 50_000_000, () =>
        {
            opened = true;
            return Stream.Null;
        });

        Upload upload = await ReadAsync(large);

        Assert.False(opened);
        Assert.Equal(ReadErrorCode.TooLarge, Assert.Single(upload.Errors).Error.Code);
    }

    [Fact]
    public async Task A_file_of_exactly_the_limit_is_taken()
    {
        Upload upload = await ReadAsync(new OfferedFile("刚好.txt", 1 << 20, () => new MemoryStream(new byte[1 << 20])));

        Assert.Empty(upload.Errors);
        Assert.Equal(1 << 20, Assert.Single(upload.Files).Content.Length);
    }

    [Fact]
    public async Task More_files_than_allowed_are_named_one_by_one()
    {
        Upload upload = await ReadAsync(Text("1.txt", "一"), Text("2.txt", "二"), Text("3.txt", "三"));

        Assert.Equal(["1.txt", "2.txt"], upload.Files.Select(file => file.Name));
        Assert.Equal(["3.txt"], upload.Errors.Select(error => error.File));
    }

    [Fact]
    public async Task An_archive_is_unpacked_and_its_files_bear_its_name()
    {
        using MemoryStream archive = new();
        using (ZipArchive zip = new(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using StreamWriter writer = new(zip.CreateEntry("清溪镇.txt").Open(), Encoding.UTF8);
            await writer.WriteAsync("一");
        }

        Upload upload = await ReadAsync(new OfferedFile("全区.zip", archive.Length, () => new MemoryStream(archive.ToArray())));

        Assert.Equal(["全区.zip/清溪镇.txt"], upload.Files.Select(file => file.Name));
    }

    [Fact]
    public async Task Progress_counts_every_file_also_a_refused_one()
    {
        List<int> progress = [];

        await intake.ReadAsync([new OfferedFile("大.txt", 50_000_000, () => Stream.Null), Text("小.txt", "一")], progress.Add, TestContext.Current.CancellationToken);

        Assert.Equal([1, 2], progress);
    }

    private static OfferedFile Text(string name, string text)
    {
        byte[] content = Encoding.UTF8.GetBytes(text);
        return new OfferedFile(name, content.Length, () => new MemoryStream(content));
    }

    private Task<Upload> ReadAsync(params OfferedFile[] files) => intake.ReadAsync(files, null, TestContext.Current.CancellationToken);
}
