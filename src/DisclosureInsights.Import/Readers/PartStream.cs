using System.Globalization;

namespace DisclosureInsights.Import.Readers;

/// <summary>Unpacked bytes of a part, as many as a file may have: what an archive says of their number is not believed.</summary>
internal sealed class PartStream(Stream unpacked, long maximumBytes) : Stream
{
    private long total;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = unpacked.Read(buffer);
        total += read;
        return total <= maximumBytes
            ? read
            : throw new ReadLimitException(string.Create(CultureInfo.InvariantCulture, $"{maximumBytes / 1024 / 1024} MiB"));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
