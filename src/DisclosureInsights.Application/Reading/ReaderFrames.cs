using System.Buffers.Binary;

namespace DisclosureInsights.Application.Reading;

/// <summary>What a frame between the two processes holds.</summary>
internal enum ReaderFrame : byte
{
    /// <summary>The reading process is ready; holds the id of its build.</summary>
    Ready = 1,

    /// <summary>A file to read: its name and the limits.</summary>
    Request,

    /// <summary>The bytes of that file.</summary>
    Content,

    /// <summary>One report of the file.</summary>
    Report,

    /// <summary>Nothing more comes: the file's kind and errors.</summary>
    Ending,

    /// <summary>The reader threw; holds the exception's text.</summary>
    Broke,

    /// <summary>The memory was used up.</summary>
    OutOfMemory,
}

/// <summary>Frames on a pipe: a byte for the kind, four for the length, the bytes.</summary>
internal static class ReaderFrames
{
    /// <summary>No frame is longer: a file or a report with all its prose is far below.</summary>
    public const int MaximumLength = 512 << 20;

    private const int HeaderLength = 5;

    public static void Write(Stream pipe, ReaderFrame kind, ReadOnlySpan<byte> content)
    {
        pipe.Write(Header(kind, content.Length));
        pipe.Write(content);
        pipe.Flush();
    }

    public static async Task WriteAsync(Stream pipe, ReaderFrame kind, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await pipe.WriteAsync(Header(kind, content.Length), cancellationToken);
        await pipe.WriteAsync(content, cancellationToken);
        await pipe.FlushAsync(cancellationToken);
    }

    /// <summary>The next frame.</summary>
    /// <exception cref="IOException">The other process ended.</exception>
    /// <exception cref="InvalidDataException">What comes is no frame.</exception>
    public static (ReaderFrame Kind, byte[] Content) Read(Stream pipe)
    {
        byte[] header = new byte[HeaderLength];
        pipe.ReadExactly(header);
        byte[] content = new byte[Length(header)];
        pipe.ReadExactly(content);
        return ((ReaderFrame)header[0], content);
    }

    /// <inheritdoc cref="Read"/>
    public static async Task<(ReaderFrame Kind, byte[] Content)> ReadAsync(Stream pipe, CancellationToken cancellationToken)
    {
        byte[] header = new byte[HeaderLength];
        await pipe.ReadExactlyAsync(header, cancellationToken);
        byte[] content = new byte[Length(header)];
        await pipe.ReadExactlyAsync(content, cancellationToken);
        return ((ReaderFrame)header[0], content);
    }

    private static byte[] Header(ReaderFrame kind, int length)
    {
        byte[] header = new byte[HeaderLength];
        header[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(1), length);
        return header;
    }

    private static int Length(byte[] header)
    {
        int length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(1));
        return length is >= 0 and <= MaximumLength ? length : throw new InvalidDataException("The other process sends something else than frames.");
    }
}
