using System.IO.Compression;
using System.Text;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Importing;

/// <summary>
/// Unpacks what was handed in: files as they are, archives entry by entry. Nothing is written to disk and no entry's
/// path is ever followed; a bad entry is refused alone.
/// </summary>
public sealed class UploadReader
{
    private readonly UploadLimits limits;
    private readonly ReadLimits fileLimits;
    private readonly List<FileToImport> files = [];
    private readonly List<(string File, ReadError Error)> errors = [];
    private long totalBytes;

    private UploadReader(UploadLimits limits, ReadLimits fileLimits)
    {
        this.limits = limits;
        this.fileLimits = fileLimits;
    }

    /// <summary>Reads named contents in order.</summary>
    public static Upload Read(
        IEnumerable<(string Name, byte[] Content)> contents, UploadLimits? limits = null, ReadLimits? fileLimits = null)
    {
        // Names in archives made on Chinese Windows are GB18030 unless the entry says UTF-8.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        UploadReader reader = new(limits ?? UploadLimits.Default, fileLimits ?? ReadLimits.Default);
        foreach ((string name, byte[] content) in contents)
        {
            reader.Add(name, content, depth: 0);
        }

        return new Upload(reader.files, reader.errors);
    }

    private static bool IsArchive(string name, ReadOnlySpan<byte> content) =>
        content.StartsWith("PK\u0003\u0004"u8) && Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    private void Add(string name, byte[] content, int depth)
    {
        if (IsArchive(name, content))
        {
            if (depth > limits.MaximumNesting)
            {
                errors.Add((name, new ReadError(ReadErrorCode.TooComplex, null, null, name, $"{limits.MaximumNesting + 1} zip")));
                return;
            }

            Unpack(name, content, depth);
            return;
        }

        totalBytes += content.Length;
        if (files.Count >= limits.MaximumFiles)
        {
            errors.Add((name, new ReadError(ReadErrorCode.TooComplex, null, null, name, $"{limits.MaximumFiles}")));
        }
        else
        {
            files.Add(new FileToImport(name, content));
        }
    }

    private void Unpack(string name, byte[] content, int depth)
    {
        try
        {
            using ZipArchive archive = new(new MemoryStream(content), ZipArchiveMode.Read, leaveOpen: false, Encoding.GetEncoding("GB18030"));
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                if (entry.FullName.EndsWith('/') || entry.Name.StartsWith('.') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
                {
                    continue;
                }

                string entryName = $"{name}/{entry.FullName}";
                if (files.Count >= limits.MaximumFiles || totalBytes > limits.MaximumTotalBytes)
                {
                    errors.Add((entryName, new ReadError(
                        ReadErrorCode.TooComplex, null, null, name, $"{limits.MaximumFiles} / {limits.MaximumTotalBytes / 1024 / 1024} MiB")));
                    return;
                }

                if (ReadEntry(entry) is { } unpacked)
                {
                    Add(entryName, unpacked, depth + 1);
                }
                else
                {
                    errors.Add((entryName, ReportReader.TooLarge(entryName, fileLimits)));
                }
            }
        }
        catch (Exception problem) when (problem is InvalidDataException or NotSupportedException or IOException)
        {
            errors.Add((name, new ReadError(ReadErrorCode.NotReadable, null, null, name, problem.Message)));
        }
    }

    /// <summary>The entry's bytes; null where more come out than a file may have, whatever the entry's header says.</summary>
    private byte[]? ReadEntry(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using MemoryStream unpacked = new();
        byte[] buffer = new byte[81_920];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            unpacked.Write(buffer, 0, read);
            if (unpacked.Length > fileLimits.MaximumBytes)
            {
                return null;
            }
        }

        return unpacked.ToArray();
    }
}
