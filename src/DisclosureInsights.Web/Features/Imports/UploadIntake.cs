using DisclosureInsights.Application.Importing;
using DisclosureInsights.Import;
using DisclosureInsights.Web.Options;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Web.Features.Imports;

/// <summary>Takes files in, counts the bytes that really come, and unpacks archives. A file that is too large is refused alone.</summary>
public sealed class UploadIntake(IOptions<UploadOptions> options)
{
    private const int BufferSize = 81_920;

    /// <summary>Largest archive, in bytes.</summary>
    public long MaximumArchive => options.Value.MaximumBytes;

    /// <summary>Largest single report, in bytes: what a reader accepts, or less where the server takes less.</summary>
    public long MaximumFile => Math.Min(ReadLimits.Default.MaximumBytes, options.Value.MaximumBytes);

    /// <summary>Most files handed in at once, and most files of an upload once archives are unpacked.</summary>
    public int MaximumFiles => options.Value.MaximumFiles;

    private UploadLimits Limits => UploadLimits.Default with { MaximumFiles = MaximumFiles };

    /// <summary>Reads what is offered, in order.</summary>
    /// <param name="offered">At most <see cref="MaximumFiles"/> are read, the others are named among the errors.</param>
    /// <param name="progress">Told how many files were read, after each.</param>
    /// <param name="cancellation">The reader left.</param>
    public async Task<Upload> ReadAsync(IReadOnlyList<OfferedFile> offered, Action<int>? progress, CancellationToken cancellation)
    {
        List<(string Name, byte[] Content)> contents = [];
        List<(string File, ReadError Error)> refused = [];
        long room = Limits.MaximumTotalBytes;
        for (int index = 0; index < offered.Count; index++)
        {
            OfferedFile file = offered[index];
            if (contents.Count >= MaximumFiles)
            {
                refused.Add((file.Name, new ReadError(ReadErrorCode.TooComplex, null, null, file.Name, $"{MaximumFiles}")));
            }
            else if (await ReadAsync(file, Math.Min(Largest(file.Name), room), cancellation) is { } content)
            {
                contents.Add((file.Name, content));
                room -= content.Length;
            }
            else
            {
                refused.Add((file.Name, ReportReader.TooLarge(file.Name, ReadLimits.Default with { MaximumBytes = Largest(file.Name) })));
            }

            progress?.Invoke(index + 1);
        }

        // Unpacking keeps a core busy; the page must go on answering meanwhile.
        Upload unpacked = await Task.Run(
            () => UploadReader.Read(contents, Limits, ReadLimits.Default with { MaximumBytes = MaximumFile }), cancellation);
        return unpacked with { Errors = [.. refused, .. unpacked.Errors] };
    }

    private long Largest(string name) =>
        Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase) ? MaximumArchive : MaximumFile;

    /// <summary>The content, null where more bytes come than are allowed, whatever the browser said.</summary>
    private static async Task<byte[]?> ReadAsync(OfferedFile file, long allowed, CancellationToken cancellation)
    {
        if (file.StatedBytes > allowed)
        {
            return null;
        }

        await using Stream stream = file.Open();
        using MemoryStream content = new();
        byte[] buffer = new byte[BufferSize];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (content.Length + read > allowed)
            {
                return null;
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
