using System.Globalization;
using System.IO.Compression;
using System.Text;
using DisclosureInsights.Application.Importing;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Import;
using DisclosureInsights.Tests.Shared.Archives;
using Xunit;

namespace DisclosureInsights.Application.Tests.Importing;

/// <summary>Archives come from strangers: one bad entry is refused alone, and nothing is unpacked without end.</summary>
public sealed class UploadReaderTests
{
    private static readonly byte[] Good = "一、总体情况"u8.ToArray();

    [Fact]
    public void Entries_come_out_as_they_were_packed()
    {
        MemoryStream content = new();
        using (ZipArchive archive = new(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string name in (string[])["青溪镇.txt", "2022/白石镇.html", "__MACOSX/x", "2022/.DS_Store", "2022/Thumbs.db", "2022/~$白石镇.docx", "2022/"])
            {
                using Stream entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(name.EndsWith('/') ? [] : Good);
            }
        }

        Upload upload = Read(content.ToArray());
        Assert.Equal(["a.zip/青溪镇.txt", "a.zip/2022/白石镇.html"], upload.Files.Select(file => file.Name));
        Assert.All(upload.Files, file => Assert.Equal(Good, file.Content));
        Assert.Empty(upload.Errors);
    }

    [Fact]
    public void Names_are_read_in_the_encodings_of_the_systems_that_write_them()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] zip = new HandMadeZip()
            .With("青溪镇.txt", Good)
            .With(Encoding.GetEncoding("GB18030").GetBytes("白石镇2022年.txt"), Good)
            .With(Encoding.UTF8.GetBytes("云岭乡.txt"), Good)
            .Build();
        Assert.Equal(["a.zip/青溪镇.txt", "a.zip/白石镇2022年.txt", "a.zip/云岭乡.txt"], Read(zip).Files.Select(file => file.Name));
    }

    [Fact]
    public void Bad_entry_is_refused_alone_and_named()
    {
        byte[] zeros = new byte[30 << 20];
        byte[] zip = new HandMadeZip()
            .With("good1.txt", Good)
            .With("large.txt", [.. Enumerable.Range(0, 21 << 20).Select(index => (byte)(index * index >> 7))])
            .With("bomb.txt", zeros)
            .With("liar.txt", zeros, statedBytes: 100)
            .With("shorter.txt", Good, statedBytes: Good.Length + 1)
            .With("checksum.txt", Good, checksum: 1)
            .With("password.txt", Good, flags: 1)
            .With("strong.txt", Good, flags: 1 << 6)
            .With("lzma.txt", Good, method: 14)
            .With("broken.txt", Good, method: 8, flags: 0)
            .With("same.txt", Good, atFirst: true)
            .With("good2.txt", Good)
            .Build();
        Upload upload = Read(Break(zip, "broken.txt"));
        Assert.Equal(["a.zip/good1.txt", "a.zip/good2.txt"], upload.Files.Select(file => file.Name));
        Assert.Equal(
            [
                ("large.txt", ReadErrorCode.TooLarge), ("bomb.txt", ReadErrorCode.ExplosiveArchive),
                ("liar.txt", ReadErrorCode.DamagedEntry), ("shorter.txt", ReadErrorCode.DamagedEntry), ("checksum.txt", ReadErrorCode.DamagedEntry),
                ("password.txt", ReadErrorCode.EncryptedEntry), ("strong.txt", ReadErrorCode.EncryptedEntry),
                ("lzma.txt", ReadErrorCode.UnsupportedArchive), ("broken.txt", ReadErrorCode.DamagedEntry), ("same.txt", ReadErrorCode.DamagedEntry),
            ],
            upload.Errors.Select(error => (error.File["a.zip/".Length..], error.Error.Code)));
        foreach ((string file, ReadError error) in upload.Errors)
        {
            foreach (CultureInfo culture in (CultureInfo[])[Languages.Chinese, Languages.English])
            {
                Assert.Contains(file, ReadErrorTexts.Message(error, culture), StringComparison.Ordinal);
                Assert.DoesNotContain("{", ReadErrorTexts.Message(error, culture), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("../../etc/passwd", "a.zip/../../etc/passwd")]
    [InlineData("/etc/passwd", "a.zip//etc/passwd")]
    [InlineData("C:\\Windows\\a.txt", "a.zip/C:/Windows/a.txt")]
    [InlineData("a\0b\n\u001b[31m.txt", "a.zip/a\\u0000b\\u000a\\u001b[31m.txt")]
    [InlineData("evil\u202Etxt.exe", "a.zip/evil\\u202etxt.exe")]
    [InlineData("😀.txt", "a.zip/😀.txt")]
    public void Path_is_shown_and_never_followed(string name, string shown)
    {
        string folder = Directory.CreateTempSubdirectory("disclosure-zip-").FullName;
        string before = Environment.CurrentDirectory;
        Upload upload = Read(new HandMadeZip().With(name, Good).Build());
        Assert.Equal(shown, Assert.Single(upload.Files).Name);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Assert.Equal(before, Environment.CurrentDirectory);
        Directory.Delete(folder);
    }

    [Fact]
    public void Endless_name_is_cut_in_the_middle()
    {
        string name = Assert.Single(Read(new HandMadeZip().With(new string('长', 20_000) + ".txt", Good).Build()).Files).Name;
        Assert.True(name.Length <= 301);
        Assert.StartsWith("a.zip/长", name, StringComparison.Ordinal);
        Assert.EndsWith("长.txt", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_are_unpacked_nested_once_and_refused_nested_twice()
    {
        byte[] innermost = new HandMadeZip().With("c.txt", Good).Build();
        byte[] inner = new HandMadeZip().With("b.txt", Good).With("innermost.zip", innermost).Build();
        Upload upload = Read(new HandMadeZip().With("a.txt", Good).With("inner.zip", inner).With("d.txt", Good).Build());
        Assert.Equal(["a.zip/a.txt", "a.zip/inner.zip/b.txt", "a.zip/d.txt"], upload.Files.Select(file => file.Name));
        Assert.Equal((ReadErrorCode.NestedArchive, "a.zip/inner.zip/innermost.zip"), Error(upload));
    }

    [Fact]
    public void Archive_is_known_by_its_content_and_office_files_are_none()
    {
        byte[] office = new HandMadeZip().With("[Content_Types].xml", Good).With("word/document.xml", Good).Build();
        byte[] archive = new HandMadeZip().With("报告.docx", office).With("renamed.zip", office).With("word/document.txt", Good).Build();
        Upload upload = UploadReader.Read([("无扩展名", archive)]);
        Assert.Equal(["无扩展名/报告.docx", "无扩展名/renamed.zip", "无扩展名/word/document.txt"], upload.Files.Select(file => file.Name));
        Assert.Empty(upload.Errors);
    }

    [Theory]
    [InlineData("rar", new byte[] { 0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x01, 0x00 })]
    [InlineData("7z", new byte[] { 0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4 })]
    [InlineData("gzip", new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0 })]
    public void Other_archives_are_named_with_what_to_do_instead(string kind, byte[] content)
    {
        Upload upload = Read(new HandMadeZip().With("a.txt", Good).With("b", content).Build());
        Assert.Single(upload.Files);
        Assert.Equal((ReadErrorCode.UnsupportedArchive, "a.zip/b"), Error(upload));
        Assert.Contains($"{kind} ", ReadErrorTexts.Message(upload.Errors[0].Error, Languages.Chinese), StringComparison.Ordinal);
        Assert.Equal((ReadErrorCode.UnsupportedArchive, "a.zip"), Error(Read(content)));
    }

    [Fact]
    public void Archive_as_a_whole_is_refused_where_nothing_can_come_of_it()
    {
        Assert.Equal((ReadErrorCode.EmptyFile, "a.zip"), Error(Read(new HandMadeZip().Build())));
        Assert.Equal((ReadErrorCode.EmptyFile, "a.zip"), Error(Read(new HandMadeZip().With("b/", []).Build())));
        Assert.Equal((ReadErrorCode.PasswordProtected, "a.zip"), Error(Read(new HandMadeZip().With("b.txt", Good, flags: 1).With("c.txt", Good, flags: 1).Build())));
        byte[] cut = new HandMadeZip().With("b.txt", Good).Build()[..^30];
        Assert.Equal((ReadErrorCode.NotReadable, "a.zip"), Error(Read(cut)));
        Assert.Equal((ReadErrorCode.NotReadable, "a.zip"), Error(Read(new HandMadeZip().With("b.txt", Good).Stating(7).Build())));
    }

    [Fact]
    public void Limits_hold_for_all_archives_together()
    {
        UploadLimits limits = new() { MaximumFiles = 5, MaximumTotalBytes = 1_000, MaximumEntries = 20 };
        HandMadeZip many = new(), endless = new(), large = new();
        for (int index = 0; index < 10; index++)
        {
            many.With($"{index}.txt", Good);
            large.With($"{index}.txt", new byte[300]);
            endless.With($"{index}/", []).With($"{index}", []).With($"{index}.x", []);
        }

        Upload upload = Read(many.Build(), limits);
        Assert.Equal(5, upload.Files.Count);
        Assert.Equal((ReadErrorCode.TooManyFiles, "a.zip"), Error(upload));
        upload = Read(large.Build(), limits);
        Assert.Equal(3, upload.Files.Count);
        Assert.Equal((ReadErrorCode.ExplosiveArchive, "a.zip"), Error(upload));
        Assert.Equal((ReadErrorCode.TooManyFiles, "a.zip"), Error(Read(endless.Build(), limits)));
        upload = UploadReader.Read(Enumerable.Range(0, 3).Select(index => ($"{index}.zip", large.Build())), limits);
        Assert.Equal(3, upload.Files.Count);
        Assert.Equal(["0.zip", "1.zip", "2.zip"], upload.Errors.Select(error => error.File));
    }

    [Fact]
    public void Very_many_entries_cost_no_more_than_their_bytes()
    {
        HandMadeZip many = new();
        for (int index = 0; index < 300_000; index++)
        {
            many.With([(byte)'x'], [], atFirst: index > 0, method: 0);
        }

        byte[] zip = many.Build();
        GC.Collect();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal((ReadErrorCode.TooManyFiles, "a.zip"), Error(Read(zip)));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 30 << 20);
    }

    private static Upload Read(byte[] zip, UploadLimits? limits = null) => UploadReader.Read([("a.zip", zip)], limits);

    private static (ReadErrorCode, string) Error(Upload upload)
    {
        (string file, ReadError error) = Assert.Single(upload.Errors);
        return (error.Code, file);
    }

    /// <summary>Overwrites the packed bytes of an entry, its headers left as they are.</summary>
    private static byte[] Break(byte[] zip, string name)
    {
        int at = zip.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name));
        zip.AsSpan(at + name.Length, 4).Fill(0xFF);
        return zip;
    }
}
