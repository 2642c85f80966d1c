using System.Buffers;
using System.Text;

namespace DisclosureInsights.Import.Readers;

/// <summary>
/// Looks over the bytes of a part as they are unpacked, without parsing: nesting, number of elements, document types.
/// A part that does not begin as markup is no business of it.
/// </summary>
internal sealed class XmlPartScanner(int maximumDepth, long maximumElements)
{
    private const int HeadLength = 256;

    private static readonly SearchValues<byte> InTag = SearchValues.Create("><\"'"u8);

    // In all of these the bytes of markup stand for markup and for nothing else.
    private static readonly string[] Encodings = ["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "iso-8859-1", "windows-1252", "gb2312", "gbk", "gb18030"];

    private readonly List<byte> head = new(HeadLength);
    private byte[] narrow = [];
    private State state = State.Head;
    private Width width;
    private byte? half;
    private byte quote;
    private byte previous;
    private int bangLength;
    private int run;
    private int depth;
    private long elements;

    private enum State
    {
        Head, Text, Opened, Tag, Quoted, ClosingTag, Instruction, Bang, Comment, CharacterData, Ignored,
    }

    private enum Width
    {
        Bytes, LittleEndian, BigEndian,
    }

    private XmlPartVerdict verdict;

    /// <summary>Looks over the next piece; false once the part is refused. A part that is no markup is taken to its end, to be counted.</summary>
    public bool Feed(ReadOnlySpan<byte> piece)
    {
        if (state == State.Head)
        {
            int taken = Math.Min(HeadLength - head.Count, piece.Length);
            head.AddRange(piece[..taken]);
            piece = piece[taken..];
            if (head.Count < HeadLength)
            {
                return true;
            }

            Begin();
        }

        Scan(Narrowed(piece));
        return verdict == XmlPartVerdict.Harmless;
    }

    /// <summary>What was found, once all pieces were given.</summary>
    public XmlPartVerdict Finish()
    {
        if (state == State.Head)
        {
            Begin();
        }

        return verdict;
    }

    private void Begin()
    {
        byte[] begun = [.. head];
        if (IsForeign(begun))
        {
            (state, verdict) = (State.Ignored, XmlPartVerdict.ForeignEncoding);
            return;
        }

        width = begun is [0xFF, 0xFE, ..] or [0x3C, 0, ..] ? Width.LittleEndian
            : begun is [0xFE, 0xFF, ..] or [0, 0x3C, ..] ? Width.BigEndian
            : Width.Bytes;
        ReadOnlySpan<byte> markup = Narrowed(begun);
        ReadOnlySpan<byte> mark = width != Width.Bytes ? [0x80] : [0xEF, 0xBB, 0xBF];
        markup = (markup.StartsWith(mark) ? markup[mark.Length..] : markup).TrimStart(" \t\r\n"u8);
        if (markup is not [(byte)'<', ..])
        {
            state = State.Ignored;
            return;
        }

        state = State.Text;
        if (DeclaredEncoding(Encoding.Latin1.GetString(markup)) is { } declared && !Encodings.Contains(declared, StringComparer.OrdinalIgnoreCase))
        {
            verdict = XmlPartVerdict.ForeignEncoding;
        }

        Scan(markup);
    }

    /// <summary>UTF-32 or EBCDIC by its first characters.</summary>
    private static bool IsForeign(ReadOnlySpan<byte> start) => start
        is [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0, ..] or [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x3C, ..]
        or [0x3C, 0, 0, 0, _, 0, 0, 0, ..] or [0, 0, 0, 0x3C, 0, 0, 0, _, ..] or [0x4C, 0x6F, 0xA7, 0x94, ..];

    private static string? DeclaredEncoding(string text)
    {
        int end = text.IndexOf("?>", StringComparison.Ordinal);
        int at = text.StartsWith("<?xml", StringComparison.Ordinal) && end > 0
            ? text.IndexOf("encoding", 0, end, StringComparison.Ordinal)
            : -1;
        if (at < 0)
        {
            return null;
        }

        int open = text.AsSpan(at, end - at).IndexOfAny('"', '\'');
        if (open < 0)
        {
            return "";
        }

        ReadOnlySpan<char> value = text.AsSpan(at + open + 1, end - at - open - 1);
        int close = value.IndexOfAny('"', '\'');
        return close < 0 ? "" : value[..close].ToString();
    }

    /// <summary>UTF-16 as one byte a unit: what is not ASCII is no markup either.</summary>
    private ReadOnlySpan<byte> Narrowed(ReadOnlySpan<byte> piece)
    {
        if (width == Width.Bytes)
        {
            return piece;
        }

        if (narrow.Length < (piece.Length / 2) + 1)
        {
            narrow = new byte[(piece.Length / 2) + 1];
        }

        int count = 0;
        foreach (byte value in piece)
        {
            if (half is not { } first)
            {
                half = value;
                continue;
            }

            (byte low, byte high) = width == Width.LittleEndian ? (first, value) : (value, first);
            narrow[count++] = high == 0 && low < 0x80 ? low : (byte)0x80;
            half = null;
        }

        return narrow.AsSpan(0, count);
    }

    private void Scan(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length && verdict == XmlPartVerdict.Harmless)
        {
            at = state switch
            {
                State.Text => Until(bytes, at, (byte)'<', State.Opened),
                State.Opened => Open(bytes, at),
                State.Tag => Tag(bytes, at),
                State.Quoted => Until(bytes, at, quote, State.Tag),
                State.ClosingTag => Close(bytes, at),
                State.Instruction => After(bytes, at, (byte)'?', 1),
                State.Comment => After(bytes, at, (byte)'-', 2),
                State.CharacterData => After(bytes, at, (byte)']', 2),
                State.Bang => Bang(bytes, at),
                _ => bytes.Length,
            };
        }
    }

    private int Until(ReadOnlySpan<byte> bytes, int at, byte sought, State then)
    {
        int found = bytes[at..].IndexOf(sought);
        if (found < 0)
        {
            return bytes.Length;
        }

        state = then;
        return at + found + 1;
    }

    private int Open(ReadOnlySpan<byte> bytes, int at)
    {
        (state, run, bangLength) = (bytes[at] switch
        {
            (byte)'/' => State.ClosingTag,
            (byte)'?' => State.Instruction,
            (byte)'!' => State.Bang,
            _ => State.Tag,
        }, 0, 0);
        previous = bytes[at];
        if (state == State.Tag && ++elements > maximumElements)
        {
            verdict = XmlPartVerdict.TooManyElements;
        }

        return at + 1;
    }

    private int Tag(ReadOnlySpan<byte> bytes, int at)
    {
        int found = bytes[at..].IndexOfAny(InTag);
        if (found < 0)
        {
            previous = bytes[^1];
            return bytes.Length;
        }

        byte value = bytes[at + found];
        byte before = found > 0 ? bytes[at + found - 1] : previous;
        previous = value;
        if (value is (byte)'"' or (byte)'\'')
        {
            (quote, state) = (value, State.Quoted);
        }
        else if (value == '<')
        {
            // Not well-formed: whatever parses it stops here or begins a new tag.
            state = State.Opened;
        }
        else
        {
            state = State.Text;
            if (before != '/' && ++depth > maximumDepth)
            {
                verdict = XmlPartVerdict.TooDeep;
            }
        }

        return at + found + 1;
    }

    private int Close(ReadOnlySpan<byte> bytes, int at)
    {
        int next = Until(bytes, at, (byte)'>', State.Text);
        depth -= state == State.Text && depth > 0 ? 1 : 0;
        return next;
    }

    /// <summary>Goes behind the closing bracket that so many marks precede.</summary>
    private int After(ReadOnlySpan<byte> bytes, int at, byte mark, int marks)
    {
        byte value = bytes[at];
        if (value == mark)
        {
            run++;
            return at + 1;
        }

        if (value == '>' && run >= marks)
        {
            state = State.Text;
            return at + 1;
        }

        run = 0;
        int found = bytes[at..].IndexOf(mark);
        return found < 0 ? bytes.Length : at + found;
    }

    /// <summary>Behind <c>&lt;!</c>: a comment, character data, or a document type.</summary>
    private int Bang(ReadOnlySpan<byte> bytes, int at)
    {
        const int commentLength = 2, characterDataLength = 7;
        byte value = bytes[at];
        previous = bangLength == 0 ? value : previous;
        bangLength++;
        if (previous == '-')
        {
            state = bangLength == commentLength ? State.Comment : State.Bang;
        }
        else if (previous == '[')
        {
            state = bangLength == characterDataLength ? State.CharacterData : State.Bang;
        }
        else
        {
            verdict = XmlPartVerdict.DocumentType;
        }

        return at + 1;
    }
}
