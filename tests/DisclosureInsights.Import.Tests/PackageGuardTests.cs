using System.IO.Compression;
using System.Text;
using DisclosureInsights.Import.Readers;
using DisclosureInsights.Tests.Shared.Archives;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>Office files are looked over before a library opens them.</summary>
public sealed class PackageGuardTests
{
    private const string Document = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<document a='/'><p b=\"x/>\"/><p>三</p><!-- <p> --><![CDATA[<p>]]></document>";

    [Fact]
    public void Ordinary_package_is_accepted() =>
        Assert.Null(Refusal(Package(("[Content_Types].xml", Document), ("word/document.xml", Document), ("word/media/a.png", "\u0089PNG <<<<"))));

    [Fact]
    public void Package_of_the_library_is_accepted()
    {
        MemoryStream content = new();
        using (ZipArchive archive = new(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string name in (string[])["word/document.xml", "word/styles.xml", "空.xml"])
            {
                using StreamWriter writer = new(archive.CreateEntry(name).Open());
                writer.Write(Document);
            }
        }

        Assert.Null(Refusal(content.ToArray()));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Document_type_is_refused_in_every_encoding(string encoding)
    {
        string padding = new(' ', 300);
        foreach (string prolog in (string[])["", "<?xml version=\"1.0\"?>", "<!-- a --->" + padding, $"<?a {padding}?><!-- - -- > {padding}-->\n"])
        {
            string part = prolog + "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
            Encoding writer = Encoding.GetEncoding(encoding);
            byte[] content = new HandMadeZip().With("word/document.xml", [.. writer.GetPreamble(), .. writer.GetBytes(part)]).Build();
            Assert.Equal("document type", Refusal(content, ReadErrorCode.NotReadable));
        }
    }

    [Fact]
    public void Encoding_that_hides_markup_is_refused()
    {
        string part = "<?xml version=\"1.0\" encoding=\"IBM037\"?>" + new string(' ', 400);
        Assert.Equal("encoding", Refusal(Package(("word/document.xml", part)), ReadErrorCode.NotReadable));
        byte[] wide = Encoding.UTF32.GetBytes(Document + new string(' ', 400));
        Assert.Equal("encoding", Refusal(new HandMadeZip().With("word/document.xml", wide).Build(), ReadErrorCode.NotReadable));
    }

    [Theory]
    [InlineData("<a>")]
    [InlineData("<a><a></a>")]
    [InlineData("<a b=\">/\">")]
    [InlineData("<a ><!--</a>-->")]
    public void Deep_nesting_is_refused(string unit)
    {
        string nested = string.Concat(Enumerable.Repeat(unit, 300));
        Assert.Equal("200", Refusal(Package(("word/document.xml", "<r>" + nested)), ReadErrorCode.TooComplex));
        Assert.Equal("200", Refusal(new HandMadeZip().With("a", Encoding.BigEndianUnicode.GetBytes("<r>" + nested)).Build(), ReadErrorCode.TooComplex));
    }

    [Theory]
    [InlineData("<a/>")]
    [InlineData("<a ></a>")]
    [InlineData("<a b=\"'\"><b c='\"/>'/></a>")]
    [InlineData("<a>]]&gt;--><?b <a> ?></a>")]
    [InlineData("<![CDATA[<a>]]]]>")]
    [InlineData("<!-- <a> - > ---->")]
    public void Repetition_without_nesting_is_accepted(string unit)
    {
        string repeated = string.Concat(Enumerable.Repeat(unit, 90_000));
        Assert.Null(Refusal(Package(("word/document.xml", $"<r>{repeated}</r>"))));
        Assert.Null(Refusal(new HandMadeZip().With("a", Encoding.Unicode.GetBytes($"<r>{repeated}</r>")).Build()));
    }

    [Fact]
    public void Endless_elements_are_refused_in_a_document_and_accepted_in_a_sheet()
    {
        string repeated = "<r>" + string.Concat(Enumerable.Repeat("<c/>", 600_000)) + "</r>";
        Assert.Equal("250000", Refusal(Package(("word/document.xml", repeated)), ReadErrorCode.TooComplex));
        Assert.Null(Refusal(Package(("xl/worksheets/sheet1.xml", repeated))));
    }

    [Fact]
    public void Bombs_are_refused_by_what_comes_out()
    {
        byte[] zeros = new byte[32 << 20];
        Assert.Equal("200:1", Refusal(new HandMadeZip().With("xl/worksheets/sheet1.xml", zeros).Build(), ReadErrorCode.TooComplex));
        Assert.Equal("Damaged", Refusal(new HandMadeZip().With("a", zeros, statedBytes: 10).Build(), ReadErrorCode.NotReadable));
        HandMadeZip many = new();
        for (int index = 0; index < 40; index++)
        {
            many.With($"word/{index}", new byte[1 << 20]);
        }

        ReadError? error = PackageGuard.Refusal(many.Build(), ReadLimits.Default with { MaximumUnpackedBytes = 30 << 20 });
        Assert.Equal((ReadErrorCode.TooComplex, "30 MiB"), (error!.Code, error.Arguments[0]));
        HandMadeZip overlapping = new();
        for (int index = 0; index < 100; index++)
        {
            overlapping.With($"word/{index}", new byte[1 << 10], atFirst: index > 0);
        }

        Assert.Equal("Overlapping", Refusal(overlapping.Build(), ReadErrorCode.NotReadable));
    }

    [Fact]
    public void Package_of_very_many_parts_is_refused()
    {
        HandMadeZip many = new();
        for (int index = 0; index < 6_000; index++)
        {
            many.With($"{index}", []);
        }

        Assert.Equal("5000", Refusal(many.Build(), ReadErrorCode.TooComplex));
    }

    [Fact]
    public void Ambiguous_or_damaged_package_is_refused()
    {
        Assert.Equal("duplicate part", Refusal(Package(("word/document.xml", "<a/>"), ("Word/Document.xml", "<b/>")), ReadErrorCode.NotReadable));
        Assert.Equal("Damaged", Refusal(new HandMadeZip().With("a", "b"u8.ToArray()).Stating(2).Build(), ReadErrorCode.NotReadable));
        Assert.Equal("Damaged", Refusal(new HandMadeZip().With("a", "b"u8.ToArray(), checksum: 1).Build(), ReadErrorCode.NotReadable));
        Assert.Equal("Encrypted", Refusal(new HandMadeZip().With("a", "b"u8.ToArray(), flags: 1).Build(), ReadErrorCode.NotReadable));
        byte[] whole = Package(("word/document.xml", Document));
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Equal(ReadErrorCode.NotReadable, PackageGuard.Refusal(whole.AsMemory(0, length), ReadLimits.Default)!.Code);
        }
    }

    [Fact]
    public void Package_is_accepted_whatever_the_size_of_its_parts()
    {
        // Every boundary between the head, a buffer and the next falls somewhere in the markup once.
        for (int padding = 0; padding < 300; padding++)
        {
            string part = $"<r>{new string(' ', padding)}<a b='>'/><!-- - --><?c ?><![CDATA[<]]></r>";
            Assert.Null(Refusal(Package(("word/document.xml", part))));
            string refused = $"<?a {new string(' ', padding)}?><!DOCTYPE a><a/>";
            Assert.Equal("document type", Refusal(Package(("word/document.xml", refused)), ReadErrorCode.NotReadable));
        }
    }

    private static byte[] Package(params (string Name, string Text)[] parts)
    {
        HandMadeZip zip = new();
        foreach ((string name, string text) in parts)
        {
            zip.With(name, Encoding.UTF8.GetBytes(text));
        }

        return zip.Build();
    }

    private static ReadError? Refusal(byte[] content) => PackageGuard.Refusal(content, ReadLimits.Default);

    private static string Refusal(byte[] content, ReadErrorCode expected)
    {
        ReadError? error = Refusal(content);
        Assert.NotNull(error);
        Assert.Equal(expected, error.Code);
        return Assert.Single(error.Arguments);
    }
}
