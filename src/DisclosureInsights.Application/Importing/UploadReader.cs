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
    private readonly List<FileToImport> files = [];
    private readonly List<(string File, ReadError Error)> errors = [];

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
            reader.Add(ShownName.Of(name), content, depth: 0);
        }

        return new Upload(reader.files, reader.errors);
    }

    private void Add(string name, byte[] content, int depth)
    {
        ArchiveKind kind = ArchiveKinds.Of(content, name, limits.MaximumEntries);
        if (kind == ArchiveKind.Zip)
        {
            if (depth > limits.MaximumNesting)
            {
                Refuse(name, ReadErrorCode.NestedArchive);
            }
            else
            {
                Unpack(name, ZipDirectory.Read(content, limits.MaximumEntries), depth);
            }
        }
        else if (kind != ArchiveKind.None)
        {
            Refuse(name, ReadErrorCode.UnsupportedArchive, kind == ArchiveKind.SevenZip ? "7z" : kind.ToString().ToLowerInvariant());
        }
        else if (files.Count >= limits.MaximumFiles)
        {
            Refuse(name, ReadErrorCode.TooManyFiles, Count(limits.MaximumFiles));
        }
        else
        {
            files.Add(new FileToImport(name, content));
        }
    }

    private void Unpack(string name, ZipDirectory directory, int depth)
    {
        if (directory.Defect != ZipDefect.None)
        {
            Refuse(name, directory.Defect == ZipDefect.TooManyEntries ? ReadErrorCode.TooManyFiles : ReadErrorCode.NotReadable, Count(limits.MaximumEntries));
            return;
        }

        ZipEntry[] entries = [.. directory.Entries.Where(entry => !entry.IsFolder && !IsDropping(entry.Name))];
        if (entries.Length == 0)
        {
            Refuse(name, ReadErrorCode.EmptyFile);
        }
        else if (entries.All(entry => entry.Defect == ZipDefect.Encrypted))
        {
            Refuse(name, ReadErrorCode.PasswordProtected);
        }
        else
        {
            Unpack(name, entries, depth);
        }
    }

    private void Unpack(string name, ZipEntry[] entries, int depth)
    {
        foreach (ZipEntry entry in entries)
        {
            if (files.Count >= limits.MaximumFiles)
            {
                Refuse(name, ReadErrorCode.TooManyFiles, Count(limits.MaximumFiles));
                return;
            }

            string entryName = ShownName.Of($"{name}/{entry.Name.Replace('\\', '/')}");
            using MemoryStream content = new((int)Math.Clamp(entry.StatedBytes, 0, entry.Packed.Length));
            ZipDefect defect = unpacker.Unpack(entry, piece =>
            {
                content.Write(piece);
                return true;
            });
            switch (defect)
            {
                case ZipDefect.None:
                    Add(entryName, content.ToArray(), depth + 1);
                    break;
                case ZipDefect.TooLargeInAll:
                    Refuse(name, ReadErrorCode.ExplosiveArchive, Mebibytes(limits.MaximumTotalBytes));
                    return;
                case ZipDefect.TooLarge:
                    errors.Add((entryName, ReportReader.TooLarge(entryName, fileLimits)));
                    break;
                case ZipDefect.Explosive:
                    Refuse(entryName, ReadErrorCode.ExplosiveArchive, $"{Count(fileLimits.MaximumRatio)}:1");
                    break;
                case ZipDefect.Encrypted:
                    Refuse(entryName, ReadErrorCode.EncryptedEntry);
                    break;
                case ZipDefect.UnknownMethod:
                    Refuse(entryName, ReadErrorCode.UnsupportedArchive, $"zip {Count(entry.Method)}");
                    break;
                default:
                    Refuse(entryName, ReadErrorCode.DamagedEntry);
                    break;
            }
        }
    }

    /// <summary>What systems and programs leave in folders, which nobody meant to hand in.</summary>
    private static bool IsDropping(string path)
    {
        string name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || path.StartsWith("__MACOSX/", StringComparison.Ordinal)
            || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
    }

    private void Refuse(string name, ReadErrorCode code, params ReadOnlySpan<string> arguments) =>
        errors.Add((name, new ReadError(code, null, null, [name, .. arguments])));

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Mebibytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024 / 1024} MiB");
}
