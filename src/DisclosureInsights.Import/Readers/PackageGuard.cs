using System.Globalization;
using DisclosureInsights.Import.Archives;

namespace DisclosureInsights.Import.Readers;

/// <summary>
/// Looks over an office file (DOCX, XLSX: XML parts in a zip) before a library opens it: unpacks every part once, piece
/// by piece, and looks at the markup without building anything of it. Takes time in proportion to the bytes and a
/// buffer's memory.
/// </summary>
public static class PackageGuard
{
    /// <summary>
    /// Why the file is not to be opened, null where it may be. <see cref="ReadErrorCode.TooComplex"/> for more parts,
    /// bytes, elements or nesting than the limits have, <see cref="ReadErrorCode.NotReadable"/> for a damaged file, one
    /// that two readers may take differently, or one with a document type, which no office program writes and only
    /// entities need. The arguments lack the file's name, which the caller puts in front.
    /// </summary>
    public static ReadError? Refusal(ReadOnlyMemory<byte> content, ReadLimits limits)
    {
        ZipDirectory directory = ZipDirectory.Read(content, limits.MaximumPackageParts);
        if (directory.Defect != ZipDefect.None)
        {
            return Error(directory.Defect, limits);
        }

        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        ZipUnpacker unpacker = new(limits.MaximumUnpackedBytes, limits.MaximumUnpackedBytes, limits.MaximumRatio);
        foreach (ZipEntry part in directory.Entries)
        {
            if (!names.Add(part.Name))
            {
                return NotReadable("duplicate part");
            }

            // Sheets are read row by row and may be long; everything else becomes a tree.
            bool isSheet = part.Name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase);
            XmlPartScanner scanner = new(limits.MaximumDepth, isSheet ? long.MaxValue : limits.MaximumElements);
            ZipDefect defect = unpacker.Unpack(part, scanner.Feed);
            if (defect != ZipDefect.None)
            {
                return Error(defect, limits);
            }

            if (Error(scanner.Finish(), limits) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private static ReadError? Error(XmlPartVerdict verdict, ReadLimits limits) => verdict switch
    {
        XmlPartVerdict.TooDeep => TooComplex(limits.MaximumDepth),
        XmlPartVerdict.TooManyElements => TooComplex(limits.MaximumElements),
        XmlPartVerdict.DocumentType => NotReadable("document type"),
        XmlPartVerdict.ForeignEncoding => NotReadable("encoding"),
        _ => null,
    };

    private static ReadError Error(ZipDefect defect, ReadLimits limits) => defect switch
    {
        ZipDefect.TooManyEntries => TooComplex(limits.MaximumPackageParts),
        ZipDefect.TooLarge or ZipDefect.TooLargeInAll =>
            TooComplex(string.Create(CultureInfo.InvariantCulture, $"{limits.MaximumUnpackedBytes / 1024 / 1024} MiB")),
        ZipDefect.Explosive => TooComplex(string.Create(CultureInfo.InvariantCulture, $"{limits.MaximumRatio}:1")),
        _ => NotReadable(defect.ToString()),
    };

    private static ReadError TooComplex(int limit) => TooComplex(limit.ToString(CultureInfo.InvariantCulture));

    private static ReadError TooComplex(string limit) => new(ReadErrorCode.TooComplex, null, null, limit);

    private static ReadError NotReadable(string reason) => new(ReadErrorCode.NotReadable, null, null, reason);
}
