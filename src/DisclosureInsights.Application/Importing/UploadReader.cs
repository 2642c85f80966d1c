using System.Globalization;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Import;
using DisclosureInsights.Import.Archives;

namespace DisclosureInsights.Application.Importing;

/// <summary>
/// Unpacks what was handed in: files as they are, archives entry by entry. Nothing is written to disk and no entry's
/// path is ever followed; a bad entry is refused alone.
/// </summary>
public sealed class UploadReader
{
    private readonly UploadLimits limits;
    private readonly ReadLimits fileLimits;
    private readonly ZipUnpacker unpacker;
    private readonly List<UploadEntry> read = [];
    private int files;

    private UploadReader(UploadLimits limits, ReadLimits fileLimits)
    {
        this.limits = limits;
        this.fileLimits = fileLimits;
        unpacker = new ZipUnpacker(limits.MaximumTotalBytes, fileLimits.MaximumBytes, fileLimits.MaximumRatio);
    }

    /// <summary>Reads named contents in order.</summary>
    public static Upload Read(
        IEnumerable<(string Name, byte[] Content)> contents, UploadLimits? limits = null, ReadLimits? fileLimits = null)
    {
        UploadReader reader = new(limits ?? UploadLimits.Default, fileLimits ?? ReadLimits.Default);
        foreach ((string name, byte[] content) in contents)
        {
            reader.Add(new Place(ShownName.Of(name), null, 0), content);
        }

        return new Upload(
            [.. reader.read.Where(entry => entry.Content is not null).Select(entry => new FileToImport(entry.Name, entry.Content!))],
            [.. reader.read.Where(entry => entry.Error is not null).Select(entry => (entry.Name, entry.Error!))])
        {
            Entries = reader.read,
        };
    }

    private void Add(Place place, byte[] content)
    {
        ArchiveKind kind = ArchiveKinds.Of(content, place.Name, limits.MaximumEntries);
        if (kind == ArchiveKind.Zip)
        {
            if (place.Depth > limits.MaximumNesting)
            {
                Refuse(place, ReadErrorCode.NestedArchive);
            }
            else
            {
                Unpack(place, ZipDirectory.Read(content, limits.MaximumEntries));
            }
        }
        else if (kind != ArchiveKind.None)
        {
            Refuse(place, ReadErrorCode.UnsupportedArchive, kind == ArchiveKind.SevenZip ? "7z" : kind.ToString().ToLowerInvariant());
        }
        else if (files >= limits.MaximumFiles)
        {
            Refuse(place, ReadErrorCode.TooManyFiles, Count(limits.MaximumFiles));
        }
        else
        {
            files++;
            read.Add(new UploadEntry(place.Name, place.Part, content, null));
        }
    }

    private void Unpack(Place archive, ZipDirectory directory)
    {
        if (directory.Defect != ZipDefect.None)
        {
            Refuse(archive, directory.Defect == ZipDefect.TooManyEntries ? ReadErrorCode.TooManyFiles : ReadErrorCode.NotReadable, Count(limits.MaximumEntries));
            return;
        }

        ZipEntry[] entries = [.. directory.Entries.Where(entry => !entry.IsFolder && !IsDropping(entry.Name))];
        if (entries.Length == 0)
        {
            Refuse(archive, ReadErrorCode.EmptyFile);
        }
        else if (entries.All(entry => entry.Defect == ZipDefect.Encrypted))
        {
            Refuse(archive, ReadErrorCode.PasswordProtected);
        }
        else
        {
            foreach (ZipEntry entry in entries)
            {
                if (files >= limits.MaximumFiles)
                {
                    Refuse(archive, ReadErrorCode.TooManyFiles, Count(limits.MaximumFiles));
                    return;
                }

                if (!Unpack(archive, entry))
                {
                    return;
                }
            }
        }
    }

    /// <summary>Unpacks an entry; false where no more may be unpacked.</summary>
    private bool Unpack(Place archive, ZipEntry entry)
    {
        Place place = archive.Of(entry);
        using MemoryStream content = new((int)Math.Clamp(entry.StatedBytes, 0, entry.Packed.Length));
        ZipDefect defect = unpacker.Unpack(entry, piece =>
        {
            content.Write(piece);
            return true;
        });
        switch (defect)
        {
            case ZipDefect.None:
                Add(place, content.ToArray());
                break;
            case ZipDefect.TooLargeInAll:
                Refuse(archive, ReadErrorCode.ExplosiveArchive, Mebibytes(limits.MaximumTotalBytes));
                return false;
            case ZipDefect.TooLarge:
                Refuse(place, ReadErrorCode.TooLarge, Mebibytes(fileLimits.MaximumBytes));
                break;
            case ZipDefect.Explosive:
                Refuse(place, ReadErrorCode.ExplosiveArchive, $"{Count(fileLimits.MaximumRatio)}:1");
                break;
            case ZipDefect.Encrypted:
                Refuse(place, ReadErrorCode.EncryptedEntry);
                break;
            case ZipDefect.UnknownMethod:
                Refuse(place, ReadErrorCode.UnsupportedArchive, $"zip {Count(entry.Method)}");
                break;
            default:
                Refuse(place, ReadErrorCode.DamagedEntry);
                break;
        }

        return true;
    }

    /// <summary>What systems and programs leave in folders, which nobody meant to hand in.</summary>
    private static bool IsDropping(string path)
    {
        string name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || path.StartsWith("__MACOSX/", StringComparison.Ordinal)
            || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
    }

    private void Refuse(Place place, ReadErrorCode code, params ReadOnlySpan<string> arguments) =>
        read.Add(new UploadEntry(place.Name, place.Part, null, new ReadError(code, null, null, [place.Name, .. arguments])));

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Mebibytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024 / 1024} MiB");

    /// <summary>Where a content was found: its name for the user, its path within what was handed in, the archives around it.</summary>
    private sealed record Place(string Name, string? Part, int Depth)
    {
        public Place Of(ZipEntry entry)
        {
            string path = entry.Name.Replace('\\', '/');
            return new Place(ShownName.Of($"{Name}/{path}"), ShownName.Of(Part is null ? path : $"{Part}/{path}"), Depth + 1);
        }
    }
}
